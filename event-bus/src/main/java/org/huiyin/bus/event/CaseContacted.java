package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A section spoke with the complainant, or tried to; what was said stays with the two. */
public record CaseContacted(
        UUID caseId,
        int round,
        String section,
        String unit,
        int number,
        String channel,
        boolean reached,
        boolean first,
        Instant contactedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_CONTACTED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
