package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter of thanks or a pennant for a section was recorded; its words stay in dispatch.
 *
 * @param source who gave it: COMPLAINANT, ENTERPRISE or PUBLIC; absent where nobody knows
 * @param verified whether somebody outside of the unit asked the giver; absent where nobody has noted it
 */
public record CommendationRecorded(
        UUID caseId,
        UUID commendationId,
        int round,
        String section,
        String unit,
        String kind,
        LocalDate receivedOn,
        Instant recordedAt,
        @Nullable String source,
        @Nullable Boolean verified)
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
