package org.huiyin.evaluation.method.ranking;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Equal-tailed intervals of the ranks of single units among all (4.3): in each cell of a unit's own grid, the whole Poisson-binomial
 * distribution of how many others lie above. It takes n² steps per cell, which is why only the few names of a list get one.
 */
public final class RankIntervals {
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
        double[] ranks = new double[posteriors.size()];
        double[] mass = mass(unit, own);
        for (int g = 0; g < mass.length; g++) {
            double[] better = better(above, g);
            for (int r = 0; r < ranks.length; r++) {
                ranks[r] += mass[g] * better[r];
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

    /** The probabilities that 0, 1, … of the others lie above the middle of a cell. */
    private static double[] better(double[][] above, int g) {
        double[] count = new double[above.length + 1];
        count[0] = 1;
        for (int j = 0; j < above.length; j++) {
            double p = above[j][g];
            for (int c = j + 1; c > 0; c--) {
                count[c] = count[c] * (1 - p) + count[c - 1] * p;
            }
            count[0] *= 1 - p;
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
