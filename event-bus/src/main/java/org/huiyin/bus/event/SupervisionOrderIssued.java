package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A supervision order asks a section to answer within working days; told again with a higher level when an answer was sent back. */
public record SupervisionOrderIssued(
        UUID caseId,
        UUID orderId,
        String number,
        int level,
        String section,
        String unit,
        String leader,
        String reason,
        Instant issuedAt,
        Instant dueAt,
        LocalDate dueOn,
        int limitWorkingDays,
        int calendarVersion,
        boolean provisional)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.SUPERVISION_ORDER_ISSUED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
