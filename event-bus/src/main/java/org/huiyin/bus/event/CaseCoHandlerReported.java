package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A co-handling section reported to the lead; its words stay in dispatch. */
public record CaseCoHandlerReported(
        UUID caseId,
        int round,
        int number,
        String section,
        String unit,
        String resultCode,
        Instant reportedAt,
        boolean onTime)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_CO_HANDLER_REPORTED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
