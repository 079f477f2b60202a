package org.huiyin.evaluation.publication;

/** From low to high, both included and finite. */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("no interval from " + low + " to " + high);
        }
    }
}
