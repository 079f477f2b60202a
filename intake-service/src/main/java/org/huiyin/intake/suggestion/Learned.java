package org.huiyin.intake.suggestion;

import java.util.Map;

/**
 * What was learnt from complaints, as far as it concerns one text.
 *
 * @param totals of each category
 * @param counts of each gram of the text: complaints that hold it, by category
 */
public record Learned(Map<String, Total> totals, Map<Long, Map<String, Long>> counts) {

    /** How many complaints were learnt from, and the sum of the squares of the counts of their grams. */
    public record Total(long complaints, double squares) {}

    public Learned {
        totals = Map.copyOf(totals);
        counts = Map.copyOf(counts);
    }

    long complaints() {
        return totals.values().stream().mapToLong(Total::complaints).sum();
    }

    /** Complaints of all categories that hold a gram. */
    long holders(long gram) {
        return counts.getOrDefault(gram, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What a gram is in the vector of a category, whose length is one. */
    double weight(long gram, String category) {
        Total total = totals.get(category);
        long count = counts.getOrDefault(gram, Map.of()).getOrDefault(category, 0L);
        return total == null || count == 0 ? 0 : count / Math.sqrt(total.squares() + 1);
    }
}
