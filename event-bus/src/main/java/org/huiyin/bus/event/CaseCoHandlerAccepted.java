package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A co-handling section took its share on. */
public record CaseCoHandlerAccepted(UUID caseId, int round, int number, String section, String unit, Instant acceptedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_CO_HANDLER_ACCEPTED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
