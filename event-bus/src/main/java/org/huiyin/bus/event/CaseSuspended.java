package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The clock stands still for a listed reason. */
public record CaseSuspended(UUID caseId, int round, String section, String unit, String reason, Instant suspendedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_SUSPENDED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
