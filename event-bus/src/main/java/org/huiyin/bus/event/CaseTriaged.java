package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dispatcher judged what the complaint is; limits and route follow that, the complainant's own codes stay as they were. */
public record CaseTriaged(
        UUID caseId,
        String kind,
        String level,
        boolean emergency,
        String difficulty,
        String category,
        String territory,
        @Nullable String proposedSection,
        @Nullable String proposedUnit,
        String routeReason,
        int ruleVersion,
        Instant triagedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_TRIAGED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
