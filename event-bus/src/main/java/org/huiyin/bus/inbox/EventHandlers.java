package org.huiyin.bus.inbox;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.bus.wire.UnreadableEvent;

/**
 * Finds the handlers of an event, which are called one after another, after the witnesses. A type that nobody here handles is stepped
 * over; an unknown major version is not.
 */
final class EventHandlers {
    private final Map<Class<?>, List<EventHandler<?>>> byPayload;
    private final List<EventWitness> witnesses;

    EventHandlers(List<EventHandler<?>> handlers, List<EventWitness> witnesses) {
        this.byPayload = handlers.stream().collect(Collectors.groupingBy(EventHandler::handles));
        this.witnesses = List.copyOf(witnesses);
    }

    Uni<Void> apply(Mutiny.Session session, Envelope event) {
        return applyAll(session, List.of(event));
    }

    /** Events of one type, about a subject each. */
    Uni<Void> applyAll(Mutiny.Session session, List<Envelope> events) {
        return OneAfterAnother.of(witnesses, witness -> witness.witness(session, events))
                .chain(() -> handle(session, events.get(0).type(), events));
    }

    private Uni<Void> handle(Mutiny.Session session, String typeName, List<Envelope> events) {
        return Uni.createFrom().deferred(() -> {
            Optional<EventType> type = EventType.named(typeName);
            if (type.isEmpty()) {
                return unknown(typeName);
            }
            List<EventHandler<?>> handlers = byPayload.getOrDefault(type.get().payload(), List.of());
            if (handlers.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            List<PublishedEvent> bodies =
                    events.stream().map(event -> body(type.get(), event)).toList();
            return OneAfterAnother.of(handlers, handler -> handle(session, handler, events, bodies));
        });
    }

    private static Uni<Void> unknown(String typeName) {
        return EventType.knowsOtherMajorOf(typeName)
                ? Uni.createFrom().failure(new UnreadableEvent("unknown major version " + typeName))
                : Uni.createFrom().voidItem();
    }

    private static PublishedEvent body(EventType type, Envelope event) {
        PublishedEvent body = EventJson.read(type, event.body());
        if (!body.subject().equals(event.subject())) {
            throw new UnreadableEvent("body is about another subject");
        }
        return body;
    }

    private static <E extends PublishedEvent> Uni<Void> handle(
            Mutiny.Session session, EventHandler<E> handler, List<Envelope> events, List<PublishedEvent> bodies) {
        var received = new ArrayList<ReceivedEvent<E>>(events.size());
        for (int i = 0; i < events.size(); i++) {
            Envelope event = events.get(i);
            E payload = handler.handles().cast(bodies.get(i));
            received.add(new ReceivedEvent<>(event.id(), event.source(), event.sequence(), event.time(), payload));
        }
        return received.size() == 1 ? handler.apply(session, received.get(0)) : handler.applyAll(session, received);
    }
}
