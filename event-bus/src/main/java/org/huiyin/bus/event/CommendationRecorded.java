package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A letter of thanks or a pennant for a section was recorded; its words stay in dispatch. */
public record CommendationRecorded(
        UUID caseId,
        UUID commendationId,
        int round,
        String section,
        String unit,
        String kind,
        LocalDate receivedOn,
        Instant recordedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMMENDATION_RECORDED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
