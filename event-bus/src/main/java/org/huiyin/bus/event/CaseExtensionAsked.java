package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The section asks for more time, before its deadline. */
public record CaseExtensionAsked(UUID caseId, int round, String section, String unit, int workingDays, Instant askedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_EXTENSION_ASKED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
