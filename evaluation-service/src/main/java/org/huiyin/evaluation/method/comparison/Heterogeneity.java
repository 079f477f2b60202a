package org.huiyin.evaluation.method.comparison;

import java.util.Arrays;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * How much sections truly differ, and the mean about which they do.
 *
 * @param tauSquared variance of the true effects between sections; 0 where chance alone explains the differences
 * @param mean weighted mean effect
 */
public record Heterogeneity(double tauSquared, double mean) {
    private static final BrentSolver SOLVER = new BrentSolver(1e-14, 1e-18, 1e-14);

    /**
     * The estimator of Paule and Mandel (1982): the variance for which the weighted squares of the effects about their mean add up
     * to what is expected of them, n − 1.
     *
     * @param effects one per section
     * @param variances of the effects by chance, 0 or more
     */
    public static Heterogeneity pauleMandel(double[] effects, double[] variances) {
        int expected = effects.length - 1;
        if (expected < 1 || squares(effects, variances, 0) <= expected) {
            return new Heterogeneity(0, effects.length == 0 ? 0 : mean(effects, variances, 0));
        }
        double upper = 1;
        while (squares(effects, variances, upper) > expected) {
            upper *= 2;
        }
        double tauSquared = SOLVER.findRoot(tau -> squares(effects, variances, tau) - expected, 0, upper);
        return new Heterogeneity(tauSquared, mean(effects, variances, tauSquared));
    }

    /** What a section's own figure is worth less than the mean of all: 1 if chance alone explains it, 0 if it is certain. */
    public double shrinkage(double variance) {
        return tauSquared == 0 ? 1 : variance / (variance + tauSquared);
    }

    /** How much of the spread between sections is true, as seen by a typical one: from 0 to 1. */
    public double rankability(double[] variances) {
        double typical = median(variances);
        return tauSquared == 0 ? 0 : tauSquared / (tauSquared + typical);
    }

    private static double squares(double[] effects, double[] variances, double tauSquared) {
        double mean = mean(effects, variances, tauSquared);
        double sum = 0;
        for (int i = 0; i < effects.length; i++) {
            double variance = variances[i] + tauSquared;
            double difference = effects[i] - mean;
            sum += variance == 0 ? 0 : difference * difference / variance;
        }
        return sum;
    }

    /** Sections whose figure is certain have all the weight as long as nothing else varies. */
    private static double mean(double[] effects, double[] variances, double tauSquared) {
        boolean certain = tauSquared == 0 && Arrays.stream(variances).anyMatch(variance -> variance == 0);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < effects.length; i++) {
            double variance = variances[i] + tauSquared;
            double weight = certain ? (variance == 0 ? 1 : 0) : 1 / variance;
            sum += weight * effects[i];
            weights += weight;
        }
        return sum / weights;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
