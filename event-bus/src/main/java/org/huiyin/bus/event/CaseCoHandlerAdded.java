package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A dispatcher asked another section to help with a case, under a limit of its own. */
public record CaseCoHandlerAdded(
        UUID caseId,
        int round,
        int number,
        String section,
        String unit,
        String leader,
        Instant addedAt,
        Instant dueAt,
        LocalDate dueOn,
        int limitWorkingDays,
        int calendarVersion,
        boolean provisional)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_CO_HANDLER_ADDED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
