package org.huiyin.evaluation.method.comparison;

import java.util.List;
import java.util.function.DoubleToLongFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Rank ranges after Mogstad, Romano, Shaikh and Wilhelm (2024), with Holm's correction of one-sided pairwise z-tests: a unit can't
 * be better than one more than those that are significantly better, nor worse than those allow that are significantly worse.
 *
 * <p>Holm's step-down procedure is the smallest fixed point of "with r hypotheses rejected, reject what is below α/(m − r)": counted
 * over and over, nothing has to be sorted or kept.
 */
public final class RankRanges {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private final double[] estimate;
    private final double[] variance;

    private RankRanges(List<Measurement> units) {
        estimate = units.stream().mapToDouble(Measurement::estimate).toArray();
        variance = units.stream()
                .mapToDouble(unit -> unit.standardError() * unit.standardError())
                .toArray();
    }

    /**
     * Ranges that all hold at once with the level's probability, for lists.
     *
     * @param level above 0.5 and below 1
     */
    public static List<RankRange> simultaneous(List<Measurement> units, double level) {
        var all = new RankRanges(units);
        int n = units.size();
        double critical = critical(level, (long) n * (n - 1), all::differences);
        return all.ranges(i -> critical);
    }

    /** Ranges of which each holds with the level's probability, for the page of one unit. */
    public static List<RankRange> marginal(List<Measurement> units, double level) {
        var all = new RankRanges(units);
        int n = units.size();
        return all.ranges(i -> critical(level, 2L * (n - 1), z -> all.betterThan(i, z) + all.worseThan(i, z)));
    }

    private List<RankRange> ranges(IntToDoubleFunction critical) {
        int n = estimate.length;
        return IntStream.range(0, n)
                .parallel()
                .mapToObj(i -> {
                    double z = critical.applyAsDouble(i);
                    return new RankRange(1 + (int) better(i), 1 + (int) worseThan(i, z), n - (int) betterThan(i, z));
                })
                .toList();
    }

    /** The difference, in standard errors, from which on hypotheses are rejected; infinite if there are none to test. */
    private static double critical(double level, long hypotheses, DoubleToLongFunction rejections) {
        if (hypotheses == 0) {
            return Double.POSITIVE_INFINITY;
        }
        long rejected = 0;
        while (true) {
            double z = STANDARD.inverseSurvivalProbability((1 - level) / (hypotheses - rejected));
            long now = rejections.applyAsLong(z);
            if (now == rejected) {
                return z;
            }
            rejected = now;
        }
    }

    /** How many pairs differ significantly; each is one of the two hypotheses about it. */
    private long differences(double z) {
        return IntStream.range(0, estimate.length)
                .parallel()
                .mapToLong(i -> betterThan(i, z))
                .sum();
    }

    private long better(int i) {
        return IntStream.range(0, estimate.length)
                .filter(j -> estimate[j] > estimate[i])
                .count();
    }

    /** How many units i is significantly better than. */
    private long betterThan(int i, double z) {
        long count = 0;
        for (int j = 0; j < estimate.length; j++) {
            count += exceeds(i, j, z) ? 1 : 0;
        }
        return count;
    }

    /** How many units i is significantly worse than. */
    private long worseThan(int i, double z) {
        long count = 0;
        for (int j = 0; j < estimate.length; j++) {
            count += exceeds(j, i, z) ? 1 : 0;
        }
        return count;
    }

    private boolean exceeds(int i, int j, double z) {
        double difference = estimate[i] - estimate[j];
        return difference > 0 && difference >= z * Math.sqrt(variance[i] + variance[j]);
    }
}
