package org.huiyin.evaluation.method.ranking;

import java.util.Arrays;

/**
 * How many of all units but one have a property that each has with a probability of its own: the lower end, below k, of the
 * Poisson-binomial distribution without that unit. It never divides one unit out of the whole, which would lose all digits
 * where probabilities are near 1.
 */
final class OthersCount {
    private static final double NEGLIGIBLE = 1e-40;

    private final int n;
    private final int k;
    /** {@code before[i * k + c]}: the probability that c of the units before i have it. */
    private final double[] before;
    /** {@code after[c]}: the probability that at most c of the units after the last one asked for have it. */
    private final double[] after;

    private double[] probabilities = {};
    /** From this unit on, more than k before it have it for certain, and in the middle of a grid that is soon. */
    private int certain;

    private int asked;
    private boolean certainAfter;

    OthersCount(int n, int k) {
        this.n = n;
        this.k = k;
        this.before = new double[n * k];
        this.after = new double[k];
    }

    void set(double[] probabilities) {
        this.probabilities = probabilities;
        before[0] = 1;
        certain = n;
        for (int i = 0; i < n - 1; i++) {
            if (!pass(i * k, probabilities[i])) {
                certain = i + 1;
                break;
            }
        }
        Arrays.fill(after, 1);
        certainAfter = false;
        asked = n;
    }

    /** Writes the row after a row; whether there is anything in it. */
    private boolean pass(int row, double p) {
        double[] rows = before;
        int end = row + k;
        double not = 1 - p;
        double fewer = rows[row];
        double here = orNothing(fewer * not);
        rows[end] = here;
        boolean something = here > 0;
        for (int c = row + 1; c < end; c++) {
            double own = rows[c];
            here = orNothing(own * not + fewer * p);
            rows[c + k] = here;
            something |= here > 0;
            fewer = own;
        }
        return something;
    }

    /** The probability that fewer than k of the others have it; to be asked for each unit at most once, from the last to the first. */
    double fewerThanKWithout(int i) {
        while (asked > i + 1) {
            asked--;
            if (!certainAfter) {
                take(probabilities[asked]);
            }
        }
        if (i >= certain || certainAfter) {
            return 0;
        }
        double[] rows = before;
        double[] rest = after;
        int row = i * k;
        double sum = 0;
        for (int c = k - 1; c >= 0; c--) {
            sum += rows[row++] * rest[c];
        }
        return sum;
    }

    private void take(double p) {
        double[] rest = after;
        double not = 1 - p;
        for (int c = k - 1; c > 0; c--) {
            rest[c] = orNothing(rest[c] * not + rest[c - 1] * p);
        }
        rest[0] = orNothing(rest[0] * not);
        certainAfter = rest[k - 1] == 0; // at most so many: no smaller number can be likelier
    }

    /** What is far below the last digit of any sum is nothing: it would only be carried along, in the end as a slow subnormal number. */
    private static double orNothing(double probability) {
        return probability < NEGLIGIBLE ? 0 : probability;
    }
}
