package org.huiyin.evaluation.assessing;

import java.util.Optional;
import java.util.function.Predicate;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.evaluation.caseload.Told;
import org.huiyin.evaluation.store.EventLogRows.Logged;

/** Reads events from their text in the log. */
final class LoggedEvents {
    private LoggedEvents() {}

    /** Empty for a type that this build does not know, and for one that is not wanted. */
    static Optional<Told> told(Logged logged, Predicate<EventType> wanted) {
        return EventType.named(logged.type())
                .filter(wanted)
                .map(type -> new Told(logged.eventId(), EventJson.read(type, logged.body())));
    }

    static <E extends PublishedEvent> Optional<E> as(Class<E> wanted, Logged logged) {
        return told(logged, type -> type.payload() == wanted).map(Told::event).map(wanted::cast);
    }
}
