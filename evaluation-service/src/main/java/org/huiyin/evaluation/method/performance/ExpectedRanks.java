package org.huiyin.evaluation.method.performance;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Expected ranks of independent normal estimates in closed form: one more than the probabilities that others are better add up to. */
final class ExpectedRanks {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private ExpectedRanks() {}

    /** In the order of the estimates; rank 1 is the best, and they add up to n(n+1)/2. */
    static double[] of(List<Estimate> estimates) {
        return IntStream.range(0, estimates.size())
                .parallel()
                .mapToDouble(i -> rank(i, estimates))
                .toArray();
    }

    private static double rank(int i, List<Estimate> estimates) {
        double rank = 1;
        for (int j = 0; j < estimates.size(); j++) {
            rank += j == i ? 0 : probabilityBetter(estimates.get(j), estimates.get(i));
        }
        return rank;
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
