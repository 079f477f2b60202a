package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint was accepted by intake; carries codes only, never its words. The sketch tells how alike words are, not which. */
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
        Instant filedAt,
        @Nullable String enterpriseKey,
        @Nullable String sketch)
        implements PublishedEvent {

    public ComplaintFiled(
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
            Instant filedAt) {
        this(
                complaintId,
                number,
                kind,
                category,
                territory,
                channel,
                source,
                language,
                anonymous,
                filedBy,
                complainantKey,
                filedAt,
                null,
                null);
    }

    @Override
    public EventType type() {
        return EventType.COMPLAINT_FILED;
    }

    @Override
    public UUID subject() {
        return complaintId;
    }
}
