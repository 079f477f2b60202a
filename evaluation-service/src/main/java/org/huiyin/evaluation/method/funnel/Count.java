package org.huiyin.evaluation.method.funnel;

/**
 * What was counted at a unit.
 *
 * @param observed events, 0 or more
 * @param denominator cases that could have been events (proportion), or expected events (ratio); above 0
 */
public record Count(double observed, double denominator) {
    public Count {
        if (!(observed >= 0) || !(denominator > 0)) {
            throw new IllegalArgumentException(observed + " of " + denominator);
        }
    }

    double value() {
        return observed / denominator;
    }
}
