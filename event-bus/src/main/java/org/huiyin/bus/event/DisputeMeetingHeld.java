package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A mediation meeting was held; its minutes stay sealed in dispatch. */
public record DisputeMeetingHeld(
        UUID caseId,
        int round,
        int number,
        String section,
        String unit,
        LocalDate heldOn,
        boolean complainantAttended,
        boolean respondentAttended,
        Instant recordedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.DISPUTE_MEETING_HELD;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
