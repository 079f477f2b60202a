package org.huiyin.evaluation.rebuilding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.wire.CloudEvents;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.bus.wire.UnreadableEvent;
import org.huiyin.evaluation.facts.Fact;
import org.huiyin.evaluation.facts.Facts;
import org.huiyin.evaluation.inbox.EventFacts;

/** Reads a batch of records as facts, with the same understanding of events as the live inbox. */
@ApplicationScoped
class BatchFacts {
    private final EventFacts events;

    BatchFacts(EventFacts events) {
        this.events = events;
    }

    /** What a batch says, and how many of its records say nothing that can be read. */
    record Understood(Facts facts, int unreadable) {}

    Understood of(ConsumerRecords<byte[], byte[]> batch) {
        var said = new ArrayList<Fact>();
        int unreadable = 0;
        for (ConsumerRecord<byte[], byte[]> kafka : batch) {
            try {
                said.addAll(said(CloudEvents.read(kafka)));
            } catch (UnreadableEvent fault) {
                unreadable++;
            }
        }
        return new Understood(Facts.of(said), unreadable);
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
