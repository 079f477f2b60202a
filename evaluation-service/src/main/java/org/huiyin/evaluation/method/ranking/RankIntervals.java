package org.huiyin.evaluation.method.ranking;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Equal-tailed intervals of the ranks of single units among all (4.3): in each cell of a unit's own grid, the whole Poisson-binomial
 * distribution of how many others lie above. It takes n steps per cell for each count that may well be; only the few names of a list get
 * one.
 */
public final class RankIntervals {
    /** A million of these are still lost in the rounding of a sum. */
    private static final double NEGLIGIBLE = 1e-30;

    private final List<? extends Posterior> posteriors;
    private final double tail;

    /** @param level probability that the interval holds the true rank, above 0 and below 1 */
    public RankIntervals(List<? extends Posterior> posteriors, double level) {
        this.posteriors = List.copyOf(posteriors);
        this.tail = (1 - level) / 2;
    }

    /** From rank to rank, both included; rank 1 is the largest true value. */
    public record Interval(int low, int high) {}

    /** @param own cells over the whole of this unit's posterior */
    public Interval of(int unit, Grid own) {
        double[] middles =
                IntStream.range(0, own.cells()).mapToDouble(own::middle).toArray();
        double[][] above = IntStream.range(0, posteriors.size())
                .filter(other -> other != unit)
                .mapToObj(other -> posteriors.get(other).survivals(middles))
                .toArray(double[][]::new);
        double[] mass = mass(unit, own);
        double[] ranks = new double[posteriors.size()];
        List<double[]> better = IntStream.range(0, mass.length)
                .parallel()
                .mapToObj(g -> better(above, g))
                .toList();
        for (int g = 0; g < mass.length; g++) {
            for (int r = 0; r < ranks.length; r++) {
                ranks[r] += mass[g] * better.get(g)[r];
            }
        }
        return new Interval(rank(ranks, tail), rank(ranks, 1 - tail));
    }

    private double[] mass(int unit, Grid own) {
        double[] edges =
                IntStream.rangeClosed(0, own.cells()).mapToDouble(own::edge).toArray();
        double[] survivals = posteriors.get(unit).survivals(edges);
        survivals[0] = 1;
        survivals[own.cells()] = 0;
        return IntStream.range(0, own.cells())
                .mapToDouble(g -> survivals[g] - survivals[g + 1])
                .toArray();
    }

    /**
     * The probabilities that 0, 1, … of the others lie above the middle of a cell. Nearly all of them are next to nothing: only the
     * counts from one that is not until another are carried on.
     */
    private static double[] better(double[][] above, int g) {
        double[] count = new double[above.length + 1];
        count[0] = 1;
        int least = 0;
        int most = 0;
        for (double[] other : above) {
            double p = other[g];
            most++;
            for (int c = most; c > least; c--) {
                count[c] = count[c] * (1 - p) + count[c - 1] * p;
            }
            count[least] *= 1 - p;
            while (count[most] < NEGLIGIBLE) {
                count[most--] = 0;
            }
            while (count[least] < NEGLIGIBLE) {
                count[least++] = 0;
            }
        }
        return count;
    }

    private static int rank(double[] ranks, double probability) {
        double sum = 0;
        for (int r = 0; r < ranks.length; r++) {
            sum += ranks[r];
            if (sum >= probability) {
                return r + 1;
            }
        }
        return ranks.length;
    }
}
