package org.huiyin.evaluation.method.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleToLongFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Rank ranges after Mogstad, Romano, Shaikh and Wilhelm (2024), with Holm's correction of one-sided pairwise z-tests: a unit can't
 * be better than one more than those that are significantly better, nor worse than those allow that are significantly worse.
 *
 * <p>Holm's step-down procedure is the smallest fixed point of "with r hypotheses rejected, reject what is below α/(m − r)": counted
 * over and over, no p-value has to be sorted or kept. Units stand by their estimates: far below one all are significantly worse, close
 * to it none is, and only those between have to be looked at.
 */
public final class RankRanges {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /** The units from the smallest estimate to the largest. */
    private final int[] order;

    private final double[] estimate;
    private final double[] variance;
    private final double leastVariance;
    private final double mostVariance;

    private RankRanges(List<Measurement> units) {
        order = IntStream.range(0, units.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> units.get(i).estimate()))
                .mapToInt(i -> i)
                .toArray();
        estimate =
                Arrays.stream(order).mapToDouble(i -> units.get(i).estimate()).toArray();
        variance = Arrays.stream(order)
                .mapToDouble(i -> units.get(i).standardError() * units.get(i).standardError())
                .toArray();
        leastVariance = Arrays.stream(variance).min().orElse(0);
        mostVariance = Arrays.stream(variance).max().orElse(0);
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
        var ranges = new RankRange[n];
        IntStream.range(0, n).parallel().forEach(i -> {
            double z = critical.applyAsDouble(i);
            int better = n - first(i, n, j -> estimate[j] > estimate[i]);
            ranges[order[i]] = new RankRange(1 + better, 1 + worseThan(i, z), n - betterThan(i, z));
        });
        return List.of(ranges);
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

    /** How many units i is significantly better than. */
    private int betterThan(int i, double z) {
        int certain = first(0, i, j -> !exceeds(i, j, z, variance[i] + mostVariance));
        int possible = first(certain, i, j -> !exceeds(i, j, z, variance[i] + leastVariance));
        int count = certain;
        for (int j = certain; j < possible; j++) {
            count += exceeds(i, j, z, variance[i] + variance[j]) ? 1 : 0;
        }
        return count;
    }

    /** How many units i is significantly worse than. */
    private int worseThan(int i, double z) {
        int n = estimate.length;
        int possible = first(i + 1, n, j -> exceeds(j, i, z, variance[i] + leastVariance));
        int certain = first(possible, n, j -> exceeds(j, i, z, variance[i] + mostVariance));
        int count = n - certain;
        for (int j = possible; j < certain; j++) {
            count += exceeds(j, i, z, variance[i] + variance[j]) ? 1 : 0;
        }
        return count;
    }

    /** The first place from one until another at which something begins to hold; that other one if nowhere. */
    private static int first(int from, int until, IntPredicate holds) {
        int low = from;
        int high = until;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether the one estimate is significantly above the other, if the variances of both add up to so much. */
    private boolean exceeds(int i, int j, double z, double both) {
        double difference = estimate[i] - estimate[j];
        return difference > 0 && difference >= z * Math.sqrt(both);
    }
}
