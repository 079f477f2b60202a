package org.huiyin.dispatch.cases;

import java.time.Instant;

/** In the triage queue: no rule named a section. */
public record Received(Instant since) implements Queued {

    @Override
    public StateName name() {
        return StateName.RECEIVED;
    }
}
