package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The clock runs again; the working days in between were added to the deadline. */
public record CaseResumed(
        UUID caseId,
        int round,
        String section,
        String unit,
        int workingDays,
        Instant dueAt,
        LocalDate dueOn,
        int calendarVersion,
        boolean provisional,
        Instant resumedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_RESUMED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
