package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The complainant comes back after the strike-off; the words stay in intake. */
public record ComplaintReopeningAsked(UUID complaintId, int round, String reason, Instant askedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMPLAINT_REOPENING_ASKED;
    }

    @Override
    public UUID subject() {
        return complaintId;
    }
}
