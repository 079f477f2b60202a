package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A complaint was accepted by intake; carries codes only, never its words. */
public record ComplaintFiled(
        UUID complaintId,
        String number,
        String kind,
        String category,
        String territory,
        String channel,
        String source,
        String language,
        boolean anonymous,
        String filedBy,
        String complainantKey,
        Instant filedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMPLAINT_FILED;
    }

    @Override
    public UUID subject() {
        return complaintId;
    }
}
