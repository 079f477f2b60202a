package org.huiyin.intake.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiyin.intake.RealMessages;
import org.huiyin.intake.RealMessages.Message;
import org.huiyin.intake.likeness.Traits.Matter;
import org.huiyin.intake.likeness.Traits.Party;
import org.junit.jupiter.api.Test;

/**
 * Measures on real messages how well duplicates are found, and what the sketch loses against exact comparison. Prints the tables of
 * docs/likeness.md; what is asserted is far below what is measured, but above what a broken comparison reaches.
 */
class RealLikenessTest {
    private static final double[] SHARES = {0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6};
    private static final double[] SCORES = {0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6};

    private final Sketcher sketcher = new Sketcher("measured with a key of the test".getBytes(StandardCharsets.UTF_8));

    /** Two messages, by their places in the file. */
    private record Pair(int one, int other) {}

    /** How alike two messages are by one measure. */
    private interface Measure {
        double of(int one, int other);
    }

    @Test
    void duplicatesAmongRealMessages() throws IOException {
        List<Message> messages = RealMessages.read("the measurement of duplicates");
        Set<Pair> same = sameMatter(messages);
        List<Traits> traits = messages.stream().map(this::traits).toList();
        System.out.printf("%n%d real messages, %d pairs of the same matter%n", messages.size(), same.size());

        table("Bigrams, compared exactly", same, pairs(messages, Shingles::of), SHARES);
        table(
                "Trigrams as pg_trgm cuts them, compared exactly",
                same,
                pairs(messages, RealLikenessTest::trigrams),
                SHARES);
        Map<Pair, Double> sketched =
                pairs(messages.size(), (i, j) -> words(traits.get(i)).likenessTo(words(traits.get(j))));
        table("The sketch of title and text", same, sketched, SHARES);
        Map<Pair, Double> scored = candidates(traits);
        table("The score, among candidates", same, scored, SCORES);
        Quality chosen = quality(same, scored, Likeness.WORTH_A_LOOK);
        printFalseSuggestions(messages, same, scored);

        assertThat(chosen.recall()).isGreaterThan(0.6);
        assertThat(chosen.precision()).isGreaterThan(0.6);
        // sabotage: a comparison that knows who wrote, and when, but has lost the words finds nothing
        List<Traits> wordless = traits.stream()
                .map(each ->
                        new Traits(new Sketches(null, null), each.party(), each.matter(), each.place(), each.filedAt()))
                .toList();
        assertThat(quality(same, candidates(wordless), Likeness.WORTH_A_LOOK).recall())
                .isLessThan(0.1);
    }

    private static Sketch words(Traits traits) {
        return traits.sketches().words();
    }

    /** The messages carry neither category nor territory, so none is compared. */
    private Traits traits(Message message) {
        return new Traits(
                sketcher.sketches(message.title(), message.body()),
                new Party(message.author(), null),
                new Matter(null, null),
                Optional::empty,
                message.at().toInstant(ZoneOffset.ofHours(8)));
    }

    /** Scores of those pairs that the indexes find: a band in common, or the same complainant. */
    private static Map<Pair, Double> candidates(List<Traits> traits) {
        Map<Object, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < traits.size(); i++) {
            for (Object key : keys(traits.get(i))) {
                byKey.computeIfAbsent(key, nothing -> new ArrayList<>()).add(i);
            }
        }
        Map<Pair, Double> scores = new HashMap<>();
        for (List<Integer> together : byKey.values()) {
            for (int i = 0; i < together.size(); i++) {
                for (int j = i + 1; j < together.size(); j++) {
                    int one = together.get(i);
                    int other = together.get(j);
                    scores.computeIfAbsent(new Pair(one, other), pair -> Likeness.of(traits.get(one), traits.get(other))
                            .score());
                }
            }
        }
        return scores;
    }

    private static double score(Likeness likeness) {
        return likeness.reasons().stream().anyMatch(reason -> reason.code() == Ground.ALIKE_WORDS)
                ? likeness.score()
                : 0;
    }

    private static List<Object> keys(Traits traits) {
        return Stream.concat(
                        traits.sketches().bands().stream(),
                        Stream.of(String.valueOf(traits.party().complainant())))
                .map(key -> (Object) key)
                .distinct()
                .toList();
    }

    private static Map<Pair, Double> pairs(List<Message> messages, Function<String, Set<String>> cut) {
        List<Set<String>> sets = messages.stream()
                .map(message -> cut.apply(message.title() + "\n" + message.body()))
                .toList();
        int[][] shared = new int[messages.size()][messages.size()];
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < sets.size(); i++) {
            for (String shingle : sets.get(i)) {
                List<Integer> earlier = holders.computeIfAbsent(shingle, nothing -> new ArrayList<>());
                for (int j : earlier) {
                    shared[j][i]++;
                }
                earlier.add(i);
            }
        }
        return pairs(messages.size(), (i, j) -> {
            int all = sets.get(i).size() + sets.get(j).size() - shared[i][j];
            return all == 0 ? 0 : (double) shared[i][j] / all;
        });
    }

    /** Pairs of which a measure says anything worth a line of a table. */
    private static Map<Pair, Double> pairs(int size, Measure measure) {
        Map<Pair, Double> found = new HashMap<>();
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                double value = measure.of(i, j);
                if (value >= SHARES[0]) {
                    found.put(new Pair(i, j), value);
                }
            }
        }
        return found;
    }

    /** As the extension does it: runs of letters and digits, two blanks before each, one behind, every three characters. */
    private static Set<String> trigrams(String text) {
        Set<String> found = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            int[] padded = ("  " + word + " ").codePoints().toArray();
            for (int i = 0; i + 3 <= padded.length && !word.isEmpty(); i++) {
                found.add(new String(padded, i, 3));
            }
        }
        return found;
    }

    private record Quality(long suggested, double precision, double recall) {
        double balanced() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    private static Quality quality(Set<Pair> same, Map<Pair, Double> values, double threshold) {
        List<Pair> suggested = values.entrySet().stream()
                .filter(entry -> entry.getValue() >= threshold)
                .map(Map.Entry::getKey)
                .toList();
        double right = suggested.stream().filter(same::contains).count();
        return new Quality(suggested.size(), suggested.isEmpty() ? 1 : right / suggested.size(), right / same.size());
    }

    private static void table(String what, Set<Pair> same, Map<Pair, Double> values, double[] thresholds) {
        System.out.printf("%n%s%n| at least | pairs | precision | recall | F1 |%n|---|---|---|---|---|%n", what);
        for (double threshold : thresholds) {
            Quality quality = quality(same, values, threshold);
            System.out.printf(
                    Locale.ROOT,
                    "| %.2f | %d | %.3f | %.3f | %.3f |%n",
                    threshold,
                    quality.suggested(),
                    quality.precision(),
                    quality.recall(),
                    quality.balanced());
        }
    }

    /** What whoever files a message would be shown of the earlier ones: the ten likest. */
    private static void printFalseSuggestions(List<Message> messages, Set<Pair> same, Map<Pair, Double> scores) {
        Map<Integer, List<Map.Entry<Pair, Double>>> shown = new HashMap<>();
        scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= Likeness.WORTH_A_LOOK)
                .forEach(entry -> shown.computeIfAbsent(later(messages, entry.getKey()), nothing -> new ArrayList<>())
                        .add(entry));
        long wrong = shown.values().stream()
                .flatMap(entries -> entries.stream()
                        .sorted(Collections.reverseOrder(Map.Entry.comparingByValue()))
                        .limit(10))
                .filter(entry -> !same.contains(entry.getKey()))
                .count();
        Set<Integer> again = new HashSet<>();
        same.forEach(pair -> again.add(later(messages, pair)));
        long found = shown.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(each -> same.contains(each.getKey())))
                .count();
        System.out.printf(
                Locale.ROOT,
                "%nAt %.2f: %d of %d that came again are shown an earlier one of the same matter; %d wrong suggestions,"
                        + " %.1f per thousand filed%n",
                Likeness.WORTH_A_LOOK,
                found,
                again.size(),
                wrong,
                1000.0 * wrong / messages.size());
    }

    private static int later(List<Message> messages, Pair pair) {
        return messages.get(pair.one()).at().isAfter(messages.get(pair.other()).at()) ? pair.one() : pair.other();
    }

    /** Pairs that one reader judged to be the same matter: every two ids of a line. */
    private static Set<Pair> sameMatter(List<Message> messages) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, messages.size())
                .forEach(i -> places.put(messages.get(i).id(), i));
        Set<Pair> pairs = new HashSet<>();
        try (InputStream lines = RealLikenessTest.class.getResourceAsStream("/likeness/same-matter.txt")) {
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> addPairs(
                            Arrays.stream(line.split(" "))
                                    .map(places::get)
                                    .sorted()
                                    .toList(),
                            pairs));
        }
        return pairs;
    }

    private static void addPairs(List<Integer> together, Set<Pair> pairs) {
        for (int i = 0; i < together.size(); i++) {
            for (int j = i + 1; j < together.size(); j++) {
                pairs.add(new Pair(together.get(i), together.get(j)));
            }
        }
    }
}
