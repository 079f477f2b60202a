package org.huiyin.evaluation.method.performance;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Expected ranks of independent normal estimates in closed form: one more than the probabilities that others are better add up to. */
final class ExpectedRanks {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /** Pairs are summed in this many slices, whatever the number of cores: the order of the sums decides the last digits. */
    private static final int SLICES = 64;

    private ExpectedRanks() {}

    /** In the order of the estimates; rank 1 is the best, and they add up to n(n+1)/2. */
    static double[] of(List<Estimate> estimates) {
        List<double[]> slices = IntStream.range(0, SLICES)
                .parallel()
                .mapToObj(slice -> slice(slice, estimates))
                .toList();
        double[] ranks = new double[estimates.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = 1;
            for (double[] slice : slices) {
                ranks[i] += slice[i];
            }
        }
        return ranks;
    }

    /** What every 64th estimate and those after it do to each other. */
    private static double[] slice(int first, List<Estimate> estimates) {
        int n = estimates.size();
        double[] above = new double[n];
        for (int i = first; i < n; i += SLICES) {
            for (int j = i + 1; j < n; j++) {
                double better = probabilityBetter(estimates.get(j), estimates.get(i));
                above[i] += better;
                above[j] += 1 - better;
            }
        }
        return above;
    }

    private static double probabilityBetter(Estimate one, Estimate other) {
        double difference = one.effect() - other.effect();
        double variance = one.effectVariance() + other.effectVariance();
        if (variance > 0) {
            return STANDARD.cumulativeProbability(difference / Math.sqrt(variance));
        }
        return (1 + Math.signum(difference)) / 2;
    }
}
