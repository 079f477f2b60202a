package org.huiyin.evaluation.method.problems;

import org.apache.commons.numbers.gamma.LogGamma;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.huiyin.evaluation.method.ranking.GammaPosterior;

/**
 * The gamma distribution of true relative rates over sections, fitted to points that are Poisson about them: the marginal
 * likelihood is negative binomial.
 *
 * @param shape of the gamma distribution, whose mean is 1: the larger, the more alike sections are
 * @param variationDetected false if the likelihood goes on rising to the upper end: chance alone explains the differences
 */
public record PointRates(double shape, boolean variationDetected) {
    private static final double LOWEST = -5;
    private static final double HIGHEST = 10;
    private static final int STARTS = 60;
    private static final double ACCURACY = 1e-10;
    private static final int EVALUATIONS = 1_000;

    /**
     * @param scaled points of each section in units of a Poisson count
     * @param expected of each section, in the same units; above 0 wherever there are points
     */
    static PointRates fit(double[] scaled, double[] expected) {
        UnivariateFunction likelihood = logShape -> logLikelihood(StrictMath.exp(logShape), scaled, expected);
        double step = (HIGHEST - LOWEST) / STARTS;
        double best = HIGHEST;
        for (int i = 0; i < STARTS; i++) { // the likelihood may have more than one hill
            double start = LOWEST + i * step;
            best = likelihood.value(start) > likelihood.value(best) ? start : best;
        }
        double from = Math.max(LOWEST, best - step);
        double to = Math.min(HIGHEST, best + step);
        double top = best == HIGHEST
                ? HIGHEST
                : new BrentOptimizer(ACCURACY, ACCURACY)
                        .optimize(
                                new MaxEval(EVALUATIONS),
                                new UnivariateObjectiveFunction(likelihood),
                                GoalType.MAXIMIZE,
                                new SearchInterval(from, to, Math.min(to, Math.max(from, best))))
                        .getPoint();
        return new PointRates(StrictMath.exp(top), likelihood.value(top) > likelihood.value(HIGHEST));
    }

    /** What is known of a section whose points and expected points, divided by the dispersion, are these. */
    public GammaPosterior posterior(double scaled, double expected) {
        return new GammaPosterior(shape + scaled, shape + expected);
    }

    private static double logLikelihood(double shape, double[] scaled, double[] expected) {
        double sum = 0;
        for (int i = 0; i < scaled.length; i++) {
            double y = scaled[i];
            double e = expected[i];
            sum += LogGamma.value(shape + y) - LogGamma.value(shape) - shape * Math.log1p(e / shape);
            sum += y == 0 ? 0 : y * Math.log(e / (shape + e));
        }
        return sum;
    }
}
