package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The level above replied to the report of a common problem. */
public record CommonProblemReplied(
        UUID problemId,
        String number,
        String kind,
        String section,
        String unit,
        Instant openedAt,
        String level,
        Instant repliedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMMON_PROBLEM_REPLIED;
    }

    @Override
    public UUID subject() {
        return problemId;
    }
}
