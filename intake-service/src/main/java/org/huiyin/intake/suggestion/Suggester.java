package org.huiyin.intake.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.intake.likeness.Shingles;
import org.huiyin.intake.suggestion.Suggestion.Voice;

/**
 * Suggests categories by the nearest centroid: each category is the vector of its grams' counts, a text speaks for it with those that
 * both have, rare grams more than common ones (squared inverse document frequency). Keywords speak from the first day on. Everything
 * that counts can be shown: it stands in the text itself.
 */
public final class Suggester {
    private static final int MOST = 3;
    private static final int VOICES = 5;
    /** What a gram of a keyword counts beside what was learnt; chosen on real messages, see docs/likeness.md. */
    private static final double KEYWORD = 0.1;
    /** A gram that fewer complaints hold could tell what one of them says. */
    private static final int FEWEST_HOLDERS = 5;

    private final Map<String, Set<String>> keywords = new HashMap<>();

    /** @param words keywords by category */
    public Suggester(Map<String, List<String>> words) {
        words.forEach((category, list) -> {
            Set<String> grams = new HashSet<>();
            list.forEach(word -> grams.addAll(Shingles.of(word)));
            keywords.put(category, grams);
        });
    }

    /** At most three categories, the likeliest first; none if nothing speaks for any. */
    public List<Suggestion> suggest(Map<Long, String> grams, Learned learned) {
        List<Spoken> spoken = keywords.keySet().stream()
                .map(category -> spoken(category, grams, learned))
                .filter(each -> each.sum() > 0)
                .sorted(Comparator.comparingDouble(Spoken::sum).reversed().thenComparing(Spoken::category))
                .toList();
        double all = spoken.stream().mapToDouble(Spoken::sum).sum();
        return spoken.stream().limit(MOST).map(each -> each.suggestion(all)).toList();
    }

    private Spoken spoken(String category, Map<Long, String> grams, Learned learned) {
        List<Said> said = new ArrayList<>();
        grams.forEach((key, gram) -> {
            long holders = learned.holders(key);
            boolean keyword = keywords.getOrDefault(category, Set.of()).contains(gram);
            double weight = (holders < FEWEST_HOLDERS ? 0 : learned.weight(key, category)) + (keyword ? KEYWORD : 0);
            if (weight > 0) {
                said.add(new Said(gram, keyword, weight * rarity(holders, learned.complaints())));
            }
        });
        return new Spoken(category, said);
    }

    private static double rarity(long holders, long complaints) {
        double inverse = Math.log((complaints + 2.0) / (holders + 1.0));
        return inverse * inverse;
    }

    private record Said(String gram, boolean keyword, double value) {}

    private record Spoken(String category, List<Said> said) {

        double sum() {
            return said.stream().mapToDouble(Said::value).sum();
        }

        Suggestion suggestion(double all) {
            double sum = sum();
            return new Suggestion(
                    category,
                    rounded(sum / all),
                    said.stream()
                            .sorted(Comparator.comparingDouble(Said::value)
                                    .reversed()
                                    .thenComparing(Said::gram))
                            .limit(VOICES)
                            .map(each -> new Voice(each.gram(), each.keyword(), rounded(each.value() / sum)))
                            .toList());
        }

        private static double rounded(double value) {
            return Math.round(value * 100) / 100.0;
        }
    }
}
