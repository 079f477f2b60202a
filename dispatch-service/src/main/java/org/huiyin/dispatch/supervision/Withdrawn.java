package org.huiyin.dispatch.supervision;

import java.time.Instant;

/** Taken back by whoever recorded it, before anybody confirmed it: it never counted, and was never published. */
public record Withdrawn(Recorded recorded, Instant withdrawnAt) implements FindingState {

    @Override
    public Problem problem() {
        return recorded.problem();
    }

    @Override
    public Name name() {
        return Name.WITHDRAWN;
    }
}
