package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody outside the handling unit asked the complainant; without contact the answers are absent. */
public record CaseFollowedUp(
        UUID caseId,
        int round,
        String section,
        String unit,
        String followUpUnit,
        int attempt,
        boolean reached,
        @Nullable Boolean resolved,
        @Nullable String satisfaction,
        Instant followedUpAt,
        @Nullable String reason,
        @Nullable String answeredBy)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_FOLLOWED_UP;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
