package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A co-handling section that had not reported needs to do nothing any more. */
public record CaseCoHandlerReleased(
        UUID caseId, int round, int number, String section, String unit, String reason, Instant releasedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_CO_HANDLER_RELEASED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
