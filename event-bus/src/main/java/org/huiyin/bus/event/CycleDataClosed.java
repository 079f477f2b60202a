package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The data of a cycle ended; what is recorded later belongs to a later run. */
public record CycleDataClosed(UUID cycleId, Instant asOf) implements PublishedEvent {
    @Override
    public EventType type() {
        return EventType.CYCLE_DATA_CLOSED;
    }

    @Override
    public UUID subject() {
        return cycleId;
    }
}
