package org.huiyin.evaluation.assessing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huiyin.bus.event.Topic;
import org.huiyin.evaluation.card.CardStanding;
import org.huiyin.evaluation.run.RunManifest.Stream;
import org.huiyin.evaluation.store.EventLogRows.Logged;

/** The events that a run has read, as one number whatever the order in which they came. */
final class EventSet {
    private static final HexFormat HEX = HexFormat.of();
    private static final Comparator<UUID> AS_TEXT = ((Comparator<UUID>)
                    (one, other) -> Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits()))
            .thenComparing((one, other) ->
                    Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()));

    private final List<Entry> entries = new ArrayList<>();
    private final SortedMap<String, SortedMap<Integer, Long>> offsets = new TreeMap<>();
    private final SortedMap<String, Long> counts = new TreeMap<>();

    /** An event id and the SHA-256 of its body in four numbers: there are hundreds of thousands of them. */
    private record Entry(UUID id, long hash1, long hash2, long hash3, long hash4) {
        static Entry of(UUID id, String hash) {
            return new Entry(id, part(hash, 0), part(hash, 1), part(hash, 2), part(hash, 3));
        }

        private static long part(String hash, int number) {
            return HexFormat.fromHexDigitsToLong(hash, 16 * number, 16 * number + 16);
        }
    }

    void add(Logged event) {
        entries.add(Entry.of(event.eventId(), event.bodyHash()));
        counts.merge(event.topic(), 1L, Long::sum);
        offsets.computeIfAbsent(event.topic(), none -> new TreeMap<>())
                .merge(event.partition(), event.offset() + 1, Math::max);
    }

    /** A card in force counts as the event that it stands for; it is not read from the log. */
    void add(CardStanding card) {
        String text = card.section() + " " + card.colour() + " " + card.rootCause();
        entries.add(Entry.of(card.cardId(), HEX.formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)))));
        counts.merge(Topic.CARDS.wireName(), 1L, Long::sum);
        offsets.computeIfAbsent(Topic.CARDS.wireName(), none -> new TreeMap<>());
    }

    long size() {
        return entries.size();
    }

    /** SHA-256 over the lines "event id, space, hash of its body, line feed", sorted by id. */
    String digest() {
        MessageDigest sum = sha256();
        var line = new EventLine();
        entries.stream()
                .sorted(Comparator.comparing(Entry::id, AS_TEXT))
                .forEach(entry -> sum.update(line.id(entry.id())
                        .hash(entry.hash1(), entry.hash2(), entry.hash3(), entry.hash4())
                        .bytes()));
        return HEX.formatHex(sum.digest());
    }

    List<Stream> streams() {
        return counts.entrySet().stream()
                .map(topic -> new Stream(
                        topic.getKey(), topic.getValue(), Objects.requireNonNull(offsets.get(topic.getKey()))))
                .toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
