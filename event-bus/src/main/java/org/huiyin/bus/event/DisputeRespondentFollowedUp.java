package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody outside the handling unit asked the respondent; without contact the satisfaction is absent. */
public record DisputeRespondentFollowedUp(
        UUID caseId,
        int round,
        String section,
        String unit,
        int attempt,
        boolean reached,
        @Nullable String satisfaction,
        Instant followedUpAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.DISPUTE_RESPONDENT_FOLLOWED_UP;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
