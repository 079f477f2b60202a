package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The case is handled alone again: it waits for an owner, under the clock that it had. */
public record CaseUnmerged(UUID caseId, int round, String section, String unit, UUID problemId, Instant unmergedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_UNMERGED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
