package org.huiyin.bus.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An appeal against the lists of a cycle was decided; an upheld one corrects facts, never scores. */
public record CycleAppealDecided(
        UUID cycleId, int appeal, String section, String ruling, List<String> corrections, Instant decidedAt)
        implements PublishedEvent {
    public CycleAppealDecided {
        corrections = List.copyOf(corrections);
    }

    @Override
    public EventType type() {
        return EventType.CYCLE_APPEAL_DECIDED;
    }

    @Override
    public UUID subject() {
        return cycleId;
    }
}
