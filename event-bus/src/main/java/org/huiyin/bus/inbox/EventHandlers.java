package org.huiyin.bus.inbox;

import io.smallrye.mutiny.Uni;
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
        return OneAfterAnother.of(witnesses, witness -> witness.witness(session, event))
                .chain(() -> handle(session, event));
    }

    private Uni<Void> handle(Mutiny.Session session, Envelope event) {
        return Uni.createFrom().deferred(() -> {
            Optional<EventType> type = EventType.named(event.type());
            if (type.isEmpty()) {
                return unknown(event);
            }
            List<EventHandler<?>> handlers = byPayload.getOrDefault(type.get().payload(), List.of());
            if (handlers.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            PublishedEvent body = EventJson.read(type.get(), event.body());
            return OneAfterAnother.of(handlers, handler -> apply(session, handler, event, body));
        });
    }

    private static Uni<Void> unknown(Envelope event) {
        return EventType.knowsOtherMajorOf(event.type())
                ? Uni.createFrom().failure(new UnreadableEvent("unknown major version " + event.type()))
                : Uni.createFrom().voidItem();
    }

    private static <E extends PublishedEvent> Uni<Void> apply(
            Mutiny.Session session, EventHandler<E> handler, Envelope event, PublishedEvent body) {
        E payload = handler.handles().cast(body);
        if (!payload.subject().equals(event.subject())) {
            return Uni.createFrom().failure(new UnreadableEvent("body is about another subject"));
        }
        return handler.apply(
                session, new ReceivedEvent<>(event.id(), event.source(), event.sequence(), event.time(), payload));
    }
}
