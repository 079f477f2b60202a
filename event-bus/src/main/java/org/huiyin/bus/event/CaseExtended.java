package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody else than whoever asked granted more time; this is the deadline now. */
public record CaseExtended(
        UUID caseId,
        int round,
        String section,
        String unit,
        int workingDays,
        int extensions,
        Instant dueAt,
        LocalDate dueOn,
        int calendarVersion,
        boolean provisional,
        Instant extendedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_EXTENDED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
