package org.huiyin.evaluation.method.ranking;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** A normal posterior, in the unit of the effect that it is about. */
public final class NormalPosterior implements Posterior {
    private final NormalDistribution distribution;

    /** @param standardDeviation above zero */
    public NormalPosterior(double mean, double standardDeviation) {
        this.distribution = NormalDistribution.of(mean, standardDeviation);
    }

    @Override
    public double[] survivals(double[] points) {
        return Arrays.stream(points).map(distribution::survivalProbability).toArray();
    }
}
