package org.huiyin.bus.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.bus.wire.UnreadableEvent;

/** Finds the handler of an event. A type that nobody here handles is stepped over; an unknown major version is not. */
final class EventHandlers {
    private final Map<Class<?>, EventHandler<?>> byPayload;

    EventHandlers(List<EventHandler<?>> handlers) {
        this.byPayload =
                handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::handles, Function.identity()));
    }

    Uni<Void> apply(Mutiny.Session session, Envelope event) {
        return Uni.createFrom().deferred(() -> {
            Optional<EventType> type = EventType.named(event.type());
            if (type.isEmpty()) {
                return unknown(event);
            }
            EventHandler<?> handler = byPayload.get(type.get().payload());
            return handler == null
                    ? Uni.createFrom().voidItem()
                    : apply(session, handler, event, EventJson.read(type.get(), event.body()));
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
