package org.huiyin.bus.inbox;

/** What becomes of an event that has arrived; the parking ones carry their name in the database. */
public enum Verdict {
    APPLY(""),
    DUPLICATE(""),
    PARK_GAP("gap"),
    PARK_DEPENDENCY("dependency"),
    PARK_BLOCKED("blocked");

    private final String reason;

    Verdict(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
