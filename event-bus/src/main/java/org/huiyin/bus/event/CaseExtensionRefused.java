package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** More time was asked for and refused; the deadline stands. */
public record CaseExtensionRefused(UUID caseId, int round, String section, String unit, Instant refusedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_EXTENSION_REFUSED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
