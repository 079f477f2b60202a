package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The working-day deadline of a round passed without a resolution. */
public record CaseDeadlineMissed(UUID caseId, int round, String section, String unit, Instant dueAt, Instant missedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_DEADLINE_MISSED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
