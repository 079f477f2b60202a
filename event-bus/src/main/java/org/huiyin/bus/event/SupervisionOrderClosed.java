package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supervision order has ended.
 *
 * @param reason ANSWER_ACCEPTED by the side that issued it, or CASE_WITHDRAWN; absent in former events, where it is the first
 */
public record SupervisionOrderClosed(
        UUID caseId,
        UUID orderId,
        String number,
        int level,
        String section,
        String unit,
        Instant closedAt,
        @Nullable String reason)
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
