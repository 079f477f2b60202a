package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A confirmed finding no longer counts, for a reason from the list; nothing is deleted. */
public record ProblemRevoked(
        UUID caseId,
        UUID findingId,
        String section,
        String unit,
        int severity,
        String rootCause,
        String reason,
        Instant revokedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.PROBLEM_REVOKED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
