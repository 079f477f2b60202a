package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The complainant took the complaint back. */
public record ComplaintWithdrawn(UUID complaintId, Instant at) implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMPLAINT_WITHDRAWN;
    }

    @Override
    public UUID subject() {
        return complaintId;
    }
}
