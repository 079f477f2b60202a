package org.huiyin.bus.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists of a cycle were published: the final ones, or a correction of them. */
public record CyclePublished(
        UUID cycleId,
        UUID publicationId,
        String kind,
        List<String> best,
        List<String> worst,
        String contentHash,
        Instant publishedAt)
        implements PublishedEvent {
    public CyclePublished {
        best = List.copyOf(best);
        worst = List.copyOf(worst);
    }

    @Override
    public EventType type() {
        return EventType.CYCLE_PUBLISHED;
    }

    @Override
    public UUID subject() {
        return cycleId;
    }
}
