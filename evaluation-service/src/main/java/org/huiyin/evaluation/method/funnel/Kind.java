package org.huiyin.evaluation.method.funnel;

/** What kind of figure a funnel shows. */
public enum Kind {
    /** So many of so many: binomial. */
    PROPORTION {
        @Override
        double variance(double target, double denominator) {
            return target * (1 - target) / denominator;
        }

        @Override
        double largest() {
            return 1;
        }
    },
    /** Observed against expected events: Poisson. */
    RATIO {
        @Override
        double variance(double target, double denominator) {
            return target / denominator;
        }

        @Override
        double largest() {
            return Double.POSITIVE_INFINITY;
        }
    };

    abstract double variance(double target, double denominator);

    abstract double largest();
}
