package org.huiyin.evaluation.run;

/**
 * A name that the figures put before the panel.
 *
 * @param grade how strong the figures are
 * @param reason why it is there
 * @param probability that it truly belongs among the k
 * @param expectedRank among the best, or among the worst
 * @param rankLow first rank of the rank interval at the rules' level
 * @param rankHigh last rank of it
 */
public record Nomination(
        String section,
        Grade grade,
        Reason reason,
        double probability,
        double expectedRank,
        int rankLow,
        int rankHigh) {

    /** GATE: passed the gate to the best. STATISTICAL, GRAVE: candidate for the worst. FILLED: below the bar, to reach exactly k. */
    public enum Reason {
        GATE,
        STATISTICAL,
        GRAVE,
        FILLED
    }
}
