package org.huiyin.evaluation.statement;

import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** So many of so many, with the 95 % Wilson score interval of the share behind it. */
public record Proportion(int numerator, int n) {
    private static final double ERROR_RATE = 0.05;

    public Proportion {
        if (numerator < 0 || numerator > n) {
            throw new IllegalArgumentException("numerator " + numerator + " of " + n);
        }
    }

    /** Empty if there is nothing to take a share of. */
    public Optional<Double> share() {
        return n == 0 ? Optional.empty() : Optional.of((double) numerator / n);
    }

    /** Empty without observations: nothing is known then, not even roughly. */
    public Optional<Bounds> interval() {
        return interval(ERROR_RATE);
    }

    Optional<Bounds> interval(double errorRate) {
        if (n == 0) {
            return Optional.empty();
        }
        Interval wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, numerator, errorRate);
        return Optional.of(new Bounds(wilson.getLowerBound(), wilson.getUpperBound()));
    }

    /** Lower and upper end of a share, both within 0 and 1. */
    public record Bounds(double lower, double upper) {}
}
