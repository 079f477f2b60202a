package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The case is handled again in a new round. */
public record CaseReopened(UUID caseId, int round, String section, String unit, String reason, Instant reopenedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_REOPENED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
