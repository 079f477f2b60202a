package org.huiyin.bus.inbox;

import org.huiyin.bus.wire.Envelope;

/** A handler failed; names the event, which may be a parked one that an arriving event had released. */
final class ApplyFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 500;
    private final transient Envelope event;

    ApplyFailed(Envelope event, Throwable cause) {
        super(cause);
        this.event = event;
    }

    Envelope event() {
        return event;
    }

    /** For operators. Events carry no personal data, so neither does a message about one. */
    String reason() {
        Throwable cause = getCause();
        String text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }
}
