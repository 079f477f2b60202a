package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The section gave the case back with a reason from the list. */
public record CaseReturned(
        UUID caseId, int round, String section, String unit, String reason, Instant returnedAt, int returns)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_RETURNED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
