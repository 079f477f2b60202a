package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A common problem was reported upward. */
public record CommonProblemReported(
        UUID problemId,
        String number,
        String kind,
        String section,
        String unit,
        Instant openedAt,
        String level,
        Instant reportedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMMON_PROBLEM_REPORTED;
    }

    @Override
    public UUID subject() {
        return problemId;
    }
}
