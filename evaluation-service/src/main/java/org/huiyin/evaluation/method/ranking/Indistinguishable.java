package org.huiyin.evaluation.method.ranking;

import java.util.Arrays;

/** Ranks and chances of n sections where nothing tells one from another. */
public final class Indistinguishable {
    private Indistinguishable() {}

    /** Each has the middle rank. */
    public static double[] expectedRanks(int n) {
        return each(n, (n + 1) / 2.0);
    }

    /** Each has the same chance to be among k. */
    public static double[] amongFirst(int k, int n) {
        return each(n, Math.min(1, (double) k / n));
    }

    private static double[] each(int n, double value) {
        double[] all = new double[n];
        Arrays.fill(all, value);
        return all;
    }
}
