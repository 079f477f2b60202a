package org.huiyin.notification.telling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;

/**
 * Something that is told to many sections at once and is no step of a complaint.
 *
 * @param everybody whether every leader of the register is told, in which case no section is named
 */
public record Circular(
        UUID eventId,
        String eventType,
        UUID subjectId,
        Stage stage,
        Instant occurredAt,
        StoredFacts facts,
        boolean everybody,
        List<Named> named) {

    public static Circular toAllLeaders(ReceivedEvent<?> event, Stage stage, StoredFacts facts) {
        return of(event, stage, facts, List.of());
    }

    public static Circular toOne(ReceivedEvent<?> event, Stage stage, StoredFacts facts, Named section) {
        return of(event, stage, facts, List.of(section));
    }

    public static Circular toLists(ReceivedEvent<?> event, Stage stage, StoredFacts facts, Lists lists) {
        Circular all = of(event, stage, facts, lists.named());
        return new Circular(
                all.eventId, all.eventType, all.subjectId, all.stage, all.occurredAt, all.facts, false, all.named);
    }

    private static Circular of(ReceivedEvent<?> event, Stage stage, StoredFacts facts, List<Named> named) {
        PublishedEvent payload = event.payload();
        return new Circular(
                event.id(),
                payload.type().wireName(),
                payload.subject(),
                stage,
                event.time(),
                facts,
                named.isEmpty(),
                named);
    }

    /** A section that is told, and the code that its letter names: its list, or how its appeal ended. */
    public record Named(String section, String ground) {}

    /** The two lists of a cycle. */
    public record Lists(List<String> best, List<String> worst) {
        List<Named> named() {
            return Stream.concat(
                            best.stream().map(section -> new Named(section, "BEST")),
                            worst.stream().map(section -> new Named(section, "WORST")))
                    .toList();
        }
    }
}
