package org.huiyin.evaluation.assessing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.bus.event.Topic;
import org.huiyin.evaluation.canonical.CanonicalJson;
import org.huiyin.evaluation.card.CardStanding;
import org.huiyin.evaluation.run.RunManifest.Stream;
import org.huiyin.evaluation.store.EventLogRows.Logged;

/** The events that a run has read, as one number whatever the order in which they came. */
final class EventSet {
    private final List<String> lines = new ArrayList<>();
    private final SortedMap<String, SortedMap<Integer, Long>> offsets = new TreeMap<>();
    private final SortedMap<String, Long> counts = new TreeMap<>();

    /** All events of one subject, to be added once. */
    void add(UUID subject, EventSum sum) {
        addLine(subject, sum.digest());
        sum.parts().forEach(part -> {
            counts.merge(part.topic(), part.events(), Long::sum);
            offsets.computeIfAbsent(part.topic(), none -> new TreeMap<>())
                    .merge(part.partition(), part.endOffset(), Math::max);
        });
    }

    void add(Logged only) {
        add(only.subject(), EventSum.of(List.of(only)));
    }

    /** A card in force counts as the event that it stands for; it is not read from the log. */
    void add(CardStanding card) {
        addLine(card.cardId(), CanonicalJson.sha256(card.section() + " " + card.colour() + " " + card.rootCause()));
        counts.merge(Topic.CARDS.wireName(), 1L, Long::sum);
        offsets.computeIfAbsent(Topic.CARDS.wireName(), none -> new TreeMap<>());
    }

    private void addLine(UUID subject, String digest) {
        lines.add(subject + " " + digest + "\n");
    }

    long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** SHA-256 over the lines "subject, space, digest of its events, line feed", sorted by subject. */
    String digest() {
        return CanonicalJson.sha256(lines.stream().sorted().collect(Collectors.joining()));
    }

    List<Stream> streams() {
        return counts.entrySet().stream()
                .map(topic -> new Stream(
                        topic.getKey(), topic.getValue(), Objects.requireNonNull(offsets.get(topic.getKey()))))
                .toList();
    }
}
