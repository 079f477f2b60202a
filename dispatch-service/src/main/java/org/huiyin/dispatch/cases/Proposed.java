package org.huiyin.dispatch.cases;

import java.time.Instant;

/** A rule proposed a section; a dispatcher confirms it or chooses another. */
public record Proposed(Instant since, String section) implements Queued {

    @Override
    public StateName name() {
        return StateName.PROPOSED;
    }
}
