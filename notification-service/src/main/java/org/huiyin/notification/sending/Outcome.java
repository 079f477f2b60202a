package org.huiyin.notification.sending;

/** How a delivery ended. There is no fourth way: what has not ended is still due. */
public sealed interface Outcome {

    /** The mail server, SMS gateway, partner or inbox has taken it. */
    record Delivered() implements Outcome {}

    /** Rightly not sent. */
    record Suppressed(Suppression reason) implements Outcome {}

    /** Not sent although it should have been: shows among the echo violations. */
    record Failed(String reason) implements Outcome {}

    default String name() {
        if (this instanceof Delivered) {
            return "DELIVERED";
        }
        return this instanceof Suppressed ? "SUPPRESSED" : "FAILED";
    }
}
