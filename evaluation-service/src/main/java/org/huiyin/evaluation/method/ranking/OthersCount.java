package org.huiyin.evaluation.method.ranking;

import java.util.Arrays;

/**
 * How many of all units but one have a property that each has with a probability of its own: the lower end, below k, of the
 * Poisson-binomial distribution without that unit. It never divides one unit out of the whole, which would lose all digits
 * where probabilities are near 1.
 */
final class OthersCount {
    private static final double NEGLIGIBLE = 1e-100;

    private final int n;
    private final int k;
    /** {@code before[i * k + c]}: the probability that c of the units before i have it. */
    private final double[] before;
    /** {@code after[c]}: the probability that at most c of the units after the last one asked for have it. */
    private final double[] after;

    private double[] probabilities = {};
    private int asked;

    OthersCount(int n, int k) {
        this.n = n;
        this.k = k;
        this.before = new double[n * k];
        this.after = new double[k];
    }

    void set(double[] probabilities) {
        this.probabilities = probabilities;
        before[0] = 1;
        for (int i = 0; i < n - 1; i++) {
            double p = probabilities[i];
            int row = i * k;
            int next = row + k;
            before[next] = orNothing(before[row] * (1 - p));
            for (int c = 1; c < k; c++) {
                before[next + c] = orNothing(before[row + c] * (1 - p) + before[row + c - 1] * p);
            }
        }
        Arrays.fill(after, 1);
        asked = n;
    }

    /** The probability that fewer than k of the others have it; to be asked for each unit once, from the last to the first. */
    double fewerThanKWithout(int i) {
        while (asked > i + 1) {
            asked--;
            take(probabilities[asked]);
        }
        int row = i * k;
        double sum = 0;
        for (int c = 0; c < k; c++) {
            sum += before[row + c] * after[k - 1 - c];
        }
        return sum;
    }

    private void take(double p) {
        for (int c = k - 1; c > 0; c--) {
            after[c] = orNothing(after[c] * (1 - p) + after[c - 1] * p);
        }
        after[0] = orNothing(after[0] * (1 - p));
    }

    /** What is too small to matter would become a subnormal number, which processors multiply a hundred times slower. */
    private static double orNothing(double probability) {
        return probability < NEGLIGIBLE ? 0 : probability;
    }
}
