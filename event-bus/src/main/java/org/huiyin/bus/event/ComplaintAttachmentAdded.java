package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A checked file was added to a complaint; it and its name stay in intake. The size is in bytes. */
public record ComplaintAttachmentAdded(UUID complaintId, UUID attachmentId, String mediaType, long size, Instant at)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMPLAINT_ATTACHMENT_ADDED;
    }

    @Override
    public UUID subject() {
        return complaintId;
    }
}
