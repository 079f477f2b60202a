package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The words and contacts of a complaint were destroyed; its codes and its history stay. */
public record ComplaintErased(UUID complaintId, String reason, Instant at) implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMPLAINT_ERASED;
    }

    @Override
    public UUID subject() {
        return complaintId;
    }
}
