package org.huiyin.dispatch.cases;

import java.time.Instant;

/** Taken out of a common problem again: in the triage queue, and the clock that ran goes on until another section takes it on. */
public record Unmerged(Instant since, int round, Returns returns) implements Queued {

    @Override
    public Unmerged routed(String section) {
        return this;
    }

    @Override
    public StateName name() {
        return StateName.UNMERGED;
    }
}
