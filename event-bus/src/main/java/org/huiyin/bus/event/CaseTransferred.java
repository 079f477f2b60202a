package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** An open case went over to whoever has the work of its section now; round and deadline stay as they were. */
public record CaseTransferred(
        UUID caseId,
        int round,
        String fromSection,
        String fromUnit,
        String section,
        String unit,
        String leader,
        Instant dueAt,
        Instant transferredAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_TRANSFERRED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
