package org.huiyin.bus.event;

import java.util.UUID;

/** A contact was destroyed. Travels as a tombstone: a record without a value, so that compaction forgets what came before. */
public record ContactErased(UUID complaintId) implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CONTACT_ERASED;
    }

    @Override
    public UUID subject() {
        return complaintId;
    }
}
