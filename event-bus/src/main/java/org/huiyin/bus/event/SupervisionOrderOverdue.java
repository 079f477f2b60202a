package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The deadline of a supervision order passed without an answer; told once per level. */
public record SupervisionOrderOverdue(
        UUID caseId,
        UUID orderId,
        String number,
        int level,
        String section,
        String unit,
        Instant dueAt,
        Instant overdueAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.SUPERVISION_ORDER_OVERDUE;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
