package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** Two persons had the sealed name of a confidential complainant opened; who and why stays in intake. */
public record ComplaintIdentityOpened(UUID complaintId, Instant at) implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMPLAINT_IDENTITY_OPENED;
    }

    @Override
    public UUID subject() {
        return complaintId;
    }
}
