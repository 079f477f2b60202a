package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A section was urged (催办) to answer: the next rung of the ladder was reached, each once per assignment and in order. */
public record CaseUrged(
        UUID caseId,
        int round,
        int number,
        String section,
        String unit,
        int step,
        String audience,
        Instant dueAt,
        Instant urgedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_URGED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
