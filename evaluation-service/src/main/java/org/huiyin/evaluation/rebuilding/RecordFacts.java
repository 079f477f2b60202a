package org.huiyin.evaluation.rebuilding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.wire.CloudEvents;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.bus.wire.UnreadableEvent;
import org.huiyin.evaluation.facts.Fact;
import org.huiyin.evaluation.inbox.EventFacts;

/** Reads a record as facts, with the same understanding of events as the live inbox. */
@ApplicationScoped
class RecordFacts {
    private final EventFacts events;

    RecordFacts(EventFacts events) {
        this.events = events;
    }

    /** Empty for a record that breaks the published language; one that is not about facts says none. */
    Optional<List<Fact>> said(ConsumerRecord<byte[], byte[]> kafka) {
        try {
            return Optional.of(said(CloudEvents.read(kafka)));
        } catch (UnreadableEvent fault) {
            return Optional.empty();
        }
    }

    private List<Fact> said(Envelope envelope) {
        Optional<EventType> type = EventType.named(envelope.type());
        if (type.isEmpty()) {
            if (EventType.knowsOtherMajorOf(envelope.type())) {
                throw new UnreadableEvent("unknown major version");
            }
            return List.of();
        }
        PublishedEvent event = EventJson.read(type.get(), envelope.body());
        if (!event.subject().equals(envelope.subject())) {
            throw new UnreadableEvent("body is about another subject");
        }
        return events.said(event, envelope.sequence());
    }
}
