package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The section took the case on. */
public record CaseAccepted(UUID caseId, int round, String section, String unit, Instant acceptedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_ACCEPTED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
