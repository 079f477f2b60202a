package org.huiyin.evaluation.assessing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huiyin.evaluation.canonical.CanonicalJson;
import org.huiyin.evaluation.store.EventLogRows.Logged;

/**
 * What a manifest says about the events of one subject.
 *
 * @param digest SHA-256, hexadecimal, over the lines "event id, space, SHA-256 of its body, line feed", sorted by id
 */
record EventSum(String digest, List<Part> parts) {
    EventSum {
        parts = List.copyOf(parts);
    }

    /**
     * Its events in one partition.
     *
     * @param endOffset after the last of them
     */
    record Part(String topic, int partition, long events, long endOffset) {
        Part plus(Part other) {
            return new Part(topic, partition, events + other.events, Math.max(endOffset, other.endOffset));
        }
    }

    /** Whatever their order. */
    static EventSum of(List<Logged> events) {
        var parts = new TreeMap<String, Part>();
        events.forEach(event -> parts.merge(
                event.topic() + " " + event.partition(),
                new Part(event.topic(), event.partition(), 1, event.offset() + 1),
                Part::plus));
        return new EventSum(
                CanonicalJson.sha256(events.stream()
                        .map(event -> event.eventId() + " " + event.bodyHash() + "\n")
                        .sorted()
                        .collect(Collectors.joining())),
                new ArrayList<>(parts.values()));
    }

    long events() {
        return parts.stream().mapToLong(Part::events).sum();
    }
}
