package org.huiyin.evaluation.method.ranking;

import java.util.Arrays;

/** Expected ranks and list probabilities of sections, in the order of the sections; rank 1 is the largest true value. */
public final class RankProbabilities {
    private final double[] expectedRank;
    private final double[] amongLargest;
    private final double[] amongSmallest;

    RankProbabilities(double[] expectedRank, double[] amongLargest, double[] amongSmallest) {
        this.expectedRank = expectedRank;
        this.amongLargest = amongLargest;
        this.amongSmallest = amongSmallest;
    }

    /** Where nothing tells the sections apart: each of n has the middle rank, and the same chance to be among k. */
    public static RankProbabilities indistinguishable(int n, int k) {
        double[] rank = new double[n];
        double[] chance = new double[n];
        Arrays.fill(rank, (n + 1) / 2.0);
        Arrays.fill(chance, Math.min(1, (double) k / n));
        return new RankProbabilities(rank, chance, chance);
    }

    /** Between 1 and the number of sections. */
    public double expectedRank(int section) {
        return expectedRank[section];
    }

    /** The probability that the true value is among the k largest. */
    public double amongLargest(int section) {
        return amongLargest[section];
    }

    /** The probability that the true value is among the k smallest. */
    public double amongSmallest(int section) {
        return amongSmallest[section];
    }
}
