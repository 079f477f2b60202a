package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The side that issued a supervision order accepted the answer. */
public record SupervisionOrderClosed(
        UUID caseId, UUID orderId, String number, int level, String section, String unit, Instant closedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.SUPERVISION_ORDER_CLOSED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
