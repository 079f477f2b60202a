package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The section answered a supervision order; the words stay in dispatch. */
public record SupervisionOrderAnswered(
        UUID caseId,
        UUID orderId,
        String number,
        int level,
        String section,
        String unit,
        Instant answeredAt,
        boolean onTime)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.SUPERVISION_ORDER_ANSWERED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
