package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A cycle ended: its consequences were looked at again half a year later. */
public record CycleArchived(UUID cycleId, Instant archivedAt) implements PublishedEvent {
    @Override
    public EventType type() {
        return EventType.CYCLE_ARCHIVED;
    }

    @Override
    public UUID subject() {
        return cycleId;
    }
}
