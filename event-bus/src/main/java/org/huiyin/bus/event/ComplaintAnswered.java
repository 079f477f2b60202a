package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The complainant says what became of it, without being asked by anybody. */
public record ComplaintAnswered(
        UUID complaintId, int round, boolean resolved, String satisfaction, @Nullable String reason, Instant answeredAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMPLAINT_ANSWERED;
    }

    @Override
    public UUID subject() {
        return complaintId;
    }
}
