package org.huiyin.dispatch.supervision;

import java.time.Instant;

/** The end: the answer was accepted, or the case was withdrawn while the order was open. */
public record Closed(OpenOrder last, String closedBy, ClosingReason reason, Instant closedAt) implements OrderState {

    @Override
    public Charge charge() {
        return last.charge();
    }

    @Override
    public int level() {
        return last.level();
    }

    @Override
    public Name name() {
        return Name.CLOSED;
    }
}
