package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The preliminary run of a cycle was chosen. */
public record CycleComputed(UUID cycleId, UUID runId, Instant asOf, String resultDigest, Instant computedAt)
        implements PublishedEvent {
    @Override
    public EventType type() {
        return EventType.CYCLE_COMPUTED;
    }

    @Override
    public UUID subject() {
        return cycleId;
    }
}
