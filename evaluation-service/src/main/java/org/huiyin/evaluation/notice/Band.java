package org.huiyin.evaluation.notice;

/** Where an expected rank lies, for figures that bear no ordinal numbers; counted like ranks, from the first of the list. */
public enum Band {
    FIRST_THIRD,
    MIDDLE_THIRD,
    LAST_THIRD;

    /**
     * The third that a rank lies in.
     *
     * @param expectedRank from 1 to the number of units
     */
    static Band of(double expectedRank, int units) {
        double place = 3 * (expectedRank - 0.5) / units;
        return place < 1 ? FIRST_THIRD : place < 2 ? MIDDLE_THIRD : LAST_THIRD;
    }
}
