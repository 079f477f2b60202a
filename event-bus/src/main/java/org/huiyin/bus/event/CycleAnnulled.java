package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A cycle was annulled; nothing that was published of it holds any more. */
public record CycleAnnulled(UUID cycleId, String reason, Instant annulledAt) implements PublishedEvent {
    @Override
    public EventType type() {
        return EventType.CYCLE_ANNULLED;
    }

    @Override
    public UUID subject() {
        return cycleId;
    }
}
