package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deadline was counted again by a newer edition of the calendar; what was told before stays told. */
public record CaseDeadlineRecomputed(
        UUID caseId,
        int round,
        String kind,
        int number,
        @Nullable String section,
        @Nullable String unit,
        Instant formerDueAt,
        Instant dueAt,
        LocalDate dueOn,
        int calendarVersion,
        boolean provisional,
        Instant recomputedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_DEADLINE_RECOMPUTED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
