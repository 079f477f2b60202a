package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The lead answered for a co-handling section that kept silent beyond its limit. */
public record CaseCoHandlerAnsweredFor(
        UUID caseId,
        int round,
        int number,
        String section,
        String unit,
        String leadSection,
        String leadUnit,
        Instant dueAt,
        Instant answeredAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_CO_HANDLER_ANSWERED_FOR;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
