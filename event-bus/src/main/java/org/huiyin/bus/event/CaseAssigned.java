package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A section and its accountable leader got the case, with a working-day deadline. */
public record CaseAssigned(
        UUID caseId,
        int round,
        String section,
        String unit,
        String leader,
        Instant assignedAt,
        Instant dueAt,
        LocalDate dueOn,
        int limitWorkingDays,
        int calendarVersion,
        boolean provisional)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_ASSIGNED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
