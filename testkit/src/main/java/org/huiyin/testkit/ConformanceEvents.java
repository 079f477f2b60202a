package org.huiyin.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiyin.bus.event.DeliveryCompleted;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;

/** Events of the conformance suites, of a type whose topic no service under test reads by itself. */
final class ConformanceEvents {
    private ConformanceEvents() {}

    static DeliveryCompleted event(UUID subject) {
        return new DeliveryCompleted(
                subject,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "COMPLAINANT",
                "MAIL",
                "FILED",
                "DELIVERED",
                1,
                Instant.parse("2026-01-05T01:00:00Z"));
    }

    static Envelope envelope(UUID subject, long sequence) {
        return TestBus.envelope(event(subject), sequence, Map.of());
    }

    /** The same under another type. */
    static Envelope typed(UUID subject, long sequence, String type) {
        Envelope known = envelope(subject, sequence);
        return new Envelope(
                known.id(),
                known.topic(),
                known.source(),
                type,
                subject,
                sequence,
                known.time(),
                Map.of(),
                known.body(),
                0,
                sequence);
    }

    /** An event of evaluation's, of a type that nobody knows; only its place in its stream matters. */
    static Envelope card(UUID subject, long sequence) {
        return new Envelope(
                UUID.randomUUID(),
                Topic.CARDS.wireName(),
                Topic.CARDS.source(),
                "card.unheard-of.v1",
                subject,
                sequence,
                Instant.EPOCH,
                Map.of(),
                "{}",
                0,
                sequence);
    }

    static List<UUID> subjects(int count) {
        return IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
    }

    /** How many events come before one of lower sequence of the same subject, or leave a gap; repeats do not count. */
    static int orderViolations(List<Envelope> events) {
        var last = new HashMap<UUID, Long>();
        var seen = new HashMap<UUID, List<Long>>();
        int violations = 0;
        for (Envelope event : events) {
            List<Long> before = seen.computeIfAbsent(event.subject(), subject -> new ArrayList<>());
            if (before.contains(event.sequence())) {
                continue;
            }
            before.add(event.sequence());
            if (event.sequence() != last.getOrDefault(event.subject(), 0L) + 1) {
                violations++;
            }
            last.put(event.subject(), event.sequence());
        }
        return violations;
    }
}
