package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A common problem was concluded; each complainant of its cases gets the outcome as an answer. */
public record CommonProblemConcluded(
        UUID problemId,
        String number,
        String kind,
        String section,
        String unit,
        Instant openedAt,
        String closureCode,
        int cases,
        Instant concludedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMMON_PROBLEM_CONCLUDED;
    }

    @Override
    public UUID subject() {
        return problemId;
    }
}
