package org.huiyin.evaluation.method.comparison;

/**
 * The ranks that a unit may truly have; rank 1 is the best.
 *
 * @param rank by its estimate alone: one more than there are better ones
 * @param low best rank that the figures cannot exclude
 * @param high worst rank that the figures cannot exclude
 */
public record RankRange(int rank, int low, int high) {
    /** Cannot be excluded from the k best. */
    public boolean possiblyInBest(int k) {
        return low <= k;
    }

    /** Cannot be excluded from the k worst of n. */
    public boolean possiblyInWorst(int k, int n) {
        return high > n - k;
    }
}
