package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The case was struck off the list by a named author. */
public record CaseStruckOff(UUID caseId, int round, String section, String unit, Instant struckOffAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_STRUCK_OFF;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
