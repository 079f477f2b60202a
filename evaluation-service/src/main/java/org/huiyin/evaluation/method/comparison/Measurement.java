package org.huiyin.evaluation.method.comparison;

/**
 * A unit's figure as measured.
 *
 * @param estimate larger is better
 * @param standardError 0 or more, in the unit of the estimate
 */
public record Measurement(double estimate, double standardError) {
    public Measurement {
        if (!Double.isFinite(estimate) || !(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(estimate + " with standard error " + standardError);
        }
    }
}
