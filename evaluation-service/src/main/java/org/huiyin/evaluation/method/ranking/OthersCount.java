package org.huiyin.evaluation.method.ranking;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How many of all units but one have a property that each has with a probability of its own: the lower end, below k, of the
 * Poisson-binomial distribution without that unit. It never divides one unit out of the whole, which would lose all digits
 * where probabilities are near 1. Where hardly any, or far more than k, are to be expected, the answer is 1 or 0 without a count.
 */
final class OthersCount {
    private static final double NEGLIGIBLE = 1e-40;
    /** What is left out where the answer is taken to be certain, as its logarithm. */
    private static final double LOG_LEFT_OUT = Math.log(1e-20);

    private final int n;
    private final int k;
    private final double logFactorialOfK;
    /** {@code before[i * k + c]}: the probability that c of the units before i have it. */
    private final double[] before;
    /** {@code after[c]}: the probability that at most c of the units after the last one asked for have it. */
    private final double[] after;

    private double[] probabilities = {};
    /** Of all units, so that it need not be counted for each; NaN where it must be. */
    private double forAll;
    /** From this unit on, more than k before it have it for certain, and in the middle of a grid that is soon. */
    private int certain;

    private int asked;
    private boolean certainAfter;

    OthersCount(int n, int k) {
        this.n = n;
        this.k = k;
        this.logFactorialOfK = LogGamma.value(k + 1.0);
        this.before = new double[n * k];
        this.after = new double[k];
    }

    void set(double[] probabilities) {
        this.probabilities = probabilities;
        double expected = 0;
        for (double p : probabilities) {
            expected += p;
        }
        forAll = withoutCount(expected);
        if (Double.isNaN(forAll)) {
            count();
        }
    }

    /** The probability that fewer than k of the others have it, where so many are expected to have it that nobody can tell it from 1 or 0; else NaN. */
    double withoutCount(double expected) {
        if (atLeastKOf(expected) < LOG_LEFT_OUT) {
            return 1;
        }
        return fewerThanKOf(expected - 1) < LOG_LEFT_OUT ? 0 : Double.NaN;
    }

    /** The logarithm of a bound of the probability that k or more have it: one for each choice of k, and no more than k! times all. */
    private double atLeastKOf(double expected) {
        return k * Math.log(expected) - logFactorialOfK;
    }

    /** The logarithm of the bound of Chernoff for the probability that fewer than k have it. */
    private double fewerThanKOf(double expected) {
        int most = k - 1;
        if (expected <= most) {
            return 0;
        }
        return most - expected + (most == 0 ? 0 : most * Math.log(expected / most));
    }

    private void count() {
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
        if (!Double.isNaN(forAll)) {
            return forAll;
        }
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
