package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A deadline ends within a working day and the case is not answered; a warning only, no record. */
public record CardWarned(
        UUID warningId,
        UUID caseId,
        int round,
        String section,
        String unit,
        Instant dueAt,
        LocalDate dueOn,
        Instant warnedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CARD_WARNED;
    }

    @Override
    public UUID subject() {
        return warningId;
    }
}
