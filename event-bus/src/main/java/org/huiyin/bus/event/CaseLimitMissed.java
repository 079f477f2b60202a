package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A limit inside a case passed, other than that of the answer itself: its kind says what was waited for, its number which. */
public record CaseLimitMissed(
        UUID caseId,
        int round,
        String kind,
        int number,
        @Nullable String section,
        @Nullable String unit,
        Instant dueAt,
        Instant missedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_LIMIT_MISSED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
