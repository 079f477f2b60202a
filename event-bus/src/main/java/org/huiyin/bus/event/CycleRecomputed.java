package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A cycle was computed again over corrected facts; the difference is part of the decision. */
public record CycleRecomputed(
        UUID cycleId, UUID runId, UUID formerRunId, Instant asOf, String resultDigest, Instant recomputedAt)
        implements PublishedEvent {
    @Override
    public EventType type() {
        return EventType.CYCLE_RECOMPUTED;
    }

    @Override
    public UUID subject() {
        return cycleId;
    }
}
