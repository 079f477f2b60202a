package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The lists of a cycle are in public notice; sections on them may appeal. */
public record CycleNoticed(
        UUID cycleId,
        UUID publicationId,
        List<String> best,
        List<String> worst,
        String contentHash,
        Instant noticedAt,
        LocalDate appealableUntil)
        implements PublishedEvent {
    public CycleNoticed {
        best = List.copyOf(best);
        worst = List.copyOf(worst);
    }

    @Override
    public EventType type() {
        return EventType.CYCLE_NOTICED;
    }

    @Override
    public UUID subject() {
        return cycleId;
    }
}
