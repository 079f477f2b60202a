package org.huiyin.evaluation.notice;

import org.huiyin.evaluation.publication.Rounding;

/** A figure with its interval. */
public record Interval(double value, double low, double high) {
    Interval rounded(int decimals) {
        return new Interval(to(value, decimals), to(low, decimals), to(high, decimals));
    }

    private static double to(double value, int decimals) {
        return Rounding.to(value, decimals).doubleValue();
    }
}
