package org.huiyin.notification.sending;

/** How a delivery ended. There is no fourth way: what has not ended is still due. */
public sealed interface Outcome {

    /** The mail server, SMS gateway, partner or inbox has taken it. */
    record Delivered() implements Outcome {}

    /** Rightly not sent. */
    record Suppressed(Suppression reason) implements Outcome {}

    /** Not sent although it should have been: shows among the echo violations. */
    record Failed(String reason) implements Outcome {}

    /** Why, as a code; empty if it was delivered. */
    default String code() {
        if (this instanceof Suppressed suppressed) {
            return suppressed.reason().code();
        }
        return this instanceof Failed failed ? failed.reason() : "";
    }

    /** How that ends which a letter with this end has said besides its own step: told by another letter, or not told either. */
    default Outcome ofMerged() {
        return this instanceof Delivered ? new Suppressed(Suppression.MERGED) : this;
    }

    default String name() {
        if (this instanceof Delivered) {
            return "DELIVERED";
        }
        return this instanceof Suppressed ? "SUPPRESSED" : "FAILED";
    }
}
