package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section and its accountable leader got the case, with a deadline: what is promised, and what the law asks beside it. */
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
        boolean provisional,
        @Nullable Integer limitHours,
        @Nullable String limitUnit,
        @Nullable Instant legalDueAt,
        @Nullable LocalDate legalDueOn)
        implements PublishedEvent {

    public CaseAssigned(
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
            boolean provisional) {
        this(
                caseId,
                round,
                section,
                unit,
                leader,
                assignedAt,
                dueAt,
                dueOn,
                limitWorkingDays,
                calendarVersion,
                provisional,
                null,
                null,
                null,
                null);
    }

    @Override
    public EventType type() {
        return EventType.CASE_ASSIGNED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
