package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The complainant added something to a complaint; the words stay in intake. */
public record ComplaintSupplemented(UUID complaintId, UUID supplementId, Instant at) implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMPLAINT_SUPPLEMENTED;
    }

    @Override
    public UUID subject() {
        return complaintId;
    }
}
