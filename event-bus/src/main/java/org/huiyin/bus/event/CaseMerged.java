package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The case is handled together with others of the same kind, by the section that answers for the common problem. */
public record CaseMerged(
        UUID caseId,
        int round,
        String section,
        String unit,
        UUID problemId,
        Instant dueAt,
        LocalDate dueOn,
        Instant mergedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_MERGED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
