package org.huiyin.evaluation.method.ranking;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** A normal posterior, in the unit of the effect that it is about. */
public final class NormalPosterior implements Posterior {
    private final NormalDistribution distribution;

    /** @param standardDeviation above zero */
    public NormalPosterior(double mean, double standardDeviation) {
        this.distribution = NormalDistribution.of(mean, standardDeviation);
    }

    @Override
    public double survival(double point) {
        return distribution.survivalProbability(point);
    }

    @Override
    public double[] survivals(double[] points, double first) {
        double[] above = new double[points.length];
        above[0] = first;
        for (int i = 1; i < points.length; i++) {
            above[i] = distribution.survivalProbability(points[i]);
        }
        return above;
    }
}
