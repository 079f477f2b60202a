package org.huiyin.notification.telling;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.jspecify.annotations.Nullable;

/**
 * A step of a complaint that calls for telling.
 *
 * @param sealedReply the section's answer, sealed as it came; only at {@link Stage#RESOLVED}
 */
public record Announcement(
        UUID eventId,
        String eventType,
        UUID complaintId,
        Stage stage,
        Instant occurredAt,
        StoredFacts facts,
        @Nullable String sealedReply) {

    public static Announcement of(ReceivedEvent<?> event, Stage stage, StoredFacts facts) {
        PublishedEvent payload = event.payload();
        return new Announcement(
                event.id(), payload.type().wireName(), payload.subject(), stage, event.time(), facts, null);
    }

    /** Of something that has a life of its own, told to those who have this case. */
    public static Announcement about(UUID caseId, ReceivedEvent<?> event, Stage stage, StoredFacts facts) {
        return new Announcement(
                event.id(), event.payload().type().wireName(), caseId, stage, event.time(), facts, null);
    }

    public Announcement with(String reply) {
        return new Announcement(eventId, eventType, complaintId, stage, occurredAt, facts, reply);
    }
}
