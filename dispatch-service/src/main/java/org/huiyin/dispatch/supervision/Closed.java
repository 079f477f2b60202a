package org.huiyin.dispatch.supervision;

import java.time.Instant;

/** The answer was accepted: the end. */
public record Closed(Answered answered, String closedBy, Instant closedAt) implements OrderState {

    @Override
    public Charge charge() {
        return answered.charge();
    }

    @Override
    public int level() {
        return answered.level();
    }

    @Override
    public Name name() {
        return Name.CLOSED;
    }
}
