package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Telling one recipient of one event has ended: delivered, suppressed or failed.
 *
 * @param complaintId the complaint; of a bulletin or a cycle, its own id
 */
public record DeliveryCompleted(
        UUID complaintId,
        UUID deliveryId,
        UUID causedBy,
        String audience,
        String channel,
        String stage,
        String outcome,
        int attempts,
        Instant completedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.DELIVERY_COMPLETED;
    }

    @Override
    public UUID subject() {
        return complaintId;
    }
}
