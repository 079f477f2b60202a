package org.huiyin.bus.event;

import java.util.UUID;

/** How to reach a complainant; {@code sealed} opens only with the bus key. */
public record ContactRecorded(UUID complaintId, String language, String sealed) implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CONTACT_RECORDED;
    }

    @Override
    public UUID subject() {
        return complaintId;
    }
}
