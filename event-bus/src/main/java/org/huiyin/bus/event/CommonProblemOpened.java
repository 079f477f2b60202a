package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A problem that many submissions have in common was opened; its words stay in dispatch. */
public record CommonProblemOpened(
        UUID problemId, String number, String kind, String section, String unit, Instant openedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMMON_PROBLEM_OPENED;
    }

    @Override
    public UUID subject() {
        return problemId;
    }
}
