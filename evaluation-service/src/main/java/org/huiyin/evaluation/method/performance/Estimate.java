package org.huiyin.evaluation.method.performance;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.huiyin.evaluation.method.comparison.Heterogeneity;

/**
 * A section's effect, shrunk towards the mean of all by how little its own cases say.
 *
 * @param shrinkage from 0 (its own figure counts) to 1 (nothing is known of it but the mean)
 * @param effect above 0 is better
 * @param effectVariance of the effect, given the data
 */
public record Estimate(double shrinkage, double effect, double effectVariance) {
    /** Of the 95 % interval: 1.959964. */
    private static final double STANDARD_DEVIATIONS =
            NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

    static Estimate of(Observed observed, Heterogeneity heterogeneity) {
        double shrinkage = heterogeneity.shrinkage(observed.variance());
        return new Estimate(
                shrinkage,
                shrinkage * heterogeneity.mean() + (1 - shrinkage) * observed.effect(),
                (1 - shrinkage) * observed.variance());
    }

    /** From 0 to 100; 100 is a section whose cases all went well. */
    public double score(double meanLoss) {
        return score(meanLoss, 0);
    }

    /** Lower end of the score's 95 % interval. */
    public double scoreLow(double meanLoss) {
        return score(meanLoss, -STANDARD_DEVIATIONS);
    }

    /** Upper end of the score's 95 % interval. */
    public double scoreHigh(double meanLoss) {
        return score(meanLoss, STANDARD_DEVIATIONS);
    }

    private double score(double meanLoss, double deviations) {
        double value = 1 - meanLoss + effect + deviations * Math.sqrt(effectVariance);
        return 100 * Math.max(0, Math.min(1, value));
    }
}
