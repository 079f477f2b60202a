package org.huiyin.dispatch.cases;

import java.time.Instant;

/** Given back (退回) by a section: in the triage queue again, and the return is counted. */
public record Returned(Instant since, int round, Returns returns, ReturnReason reason) implements Queued {

    @Override
    public Returned routed(String section) {
        return this;
    }

    @Override
    public StateName name() {
        return StateName.RETURNED;
    }
}
