package org.huiyin.evaluation.method.ranking;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Exact rank probabilities of independent posteriors, by numerical integration over a grid: in each cell, what a section is worth
 * there times the probability that at most k − 1 others are above (a Poisson-binomial distribution). No random numbers: the same
 * input gives the same digits, on one core or many.
 *
 * <p>One pass over the cells serves all sections: with the distribution of the sections before i and of those after i, the one
 * without i is a sum of k products. That takes n·k steps per cell instead of n²·k.
 */
public final class RankEngine {
    /** Cells are summed in this many slices, whatever the number of cores: the order of the sums decides the last digits. */
    private static final int SLICES = 64;

    private final List<? extends Posterior> posteriors;
    private final Grid grid;
    private final int k;

    /**
     * @param k length of the list, at least 1
     */
    public RankEngine(List<? extends Posterior> posteriors, Grid grid, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("a list of " + k);
        }
        this.posteriors = List.copyOf(posteriors);
        this.grid = grid;
        this.k = Math.min(k, posteriors.size());
    }

    /** Integrates; the ranks add up to n(n+1)/2 and the probabilities to k, as far as the grid is fine enough. */
    public RankProbabilities run() {
        List<Slice> slices = IntStream.range(0, SLICES)
                .parallel()
                .mapToObj(slice -> sum(cell(slice), cell(slice + 1)))
                .toList();
        var total = new Slice(posteriors.size());
        slices.forEach(total::add);
        for (int i = 0; i < posteriors.size(); i++) {
            total.rank[i] += 1;
        }
        return new RankProbabilities(total.rank, total.largest, total.smallest);
    }

    private int cell(int slice) {
        return (int) ((long) grid.cells() * slice / SLICES);
    }

    private Slice sum(int from, int to) {
        int n = posteriors.size();
        var slice = new Slice(n);
        var above = new OthersCount(n, k);
        var below = new OthersCount(n, k);
        double[][] survivals = survivals(from, to);
        double[] mass = new double[n];
        double[] aboveHere = new double[n];
        double[] belowHere = new double[n];
        for (int g = from; g < to; g++) {
            int edge = 2 * (g - from);
            boolean end = g == 0 || g == grid.cells() - 1;
            double allAbove = 0;
            for (int i = 0; i < n; i++) {
                double[] own = survivals[i];
                mass[i] = own[edge] - own[edge + 2];
                // in the end cells, which may hold much of the tails, two units beat each other equally often
                aboveHere[i] = end ? (own[edge] + own[edge + 2]) / 2 : own[edge + 1];
                belowHere[i] = 1 - aboveHere[i];
                allAbove += aboveHere[i];
            }
            above.set(aboveHere);
            below.set(belowHere);
            for (int i = n - 1; i >= 0; i--) {
                if (mass[i] != 0) {
                    slice.rank[i] += mass[i] * (allAbove - aboveHere[i]);
                    slice.largest[i] += mass[i] * above.fewerThanKWithout(i);
                    slice.smallest[i] += mass[i] * below.fewerThanKWithout(i);
                }
            }
        }
        return slice;
    }

    /** The probabilities of each unit to lie above the edges and the middles of the cells, in turn. */
    private double[][] survivals(int from, int to) {
        double[] points = new double[2 * (to - from) + 1];
        for (int g = from; g < to; g++) {
            points[2 * (g - from)] = grid.edge(g);
            points[2 * (g - from) + 1] = grid.middle(g);
        }
        points[points.length - 1] = grid.edge(to);
        double[][] survivals = posteriors.stream()
                .map(posterior -> posterior.survivals(points))
                .toArray(double[][]::new);
        for (double[] own : survivals) { // the tails beyond the grid belong to its end cells
            own[0] = from == 0 ? 1 : own[0];
            own[own.length - 1] = to == grid.cells() ? 0 : own[own.length - 1];
        }
        return survivals;
    }

    private static final class Slice {
        private final double[] rank;
        private final double[] largest;
        private final double[] smallest;

        private Slice(int n) {
            rank = new double[n];
            largest = new double[n];
            smallest = new double[n];
        }

        private void add(Slice other) {
            for (int i = 0; i < rank.length; i++) {
                rank[i] += other.rank[i];
                largest[i] += other.largest[i];
                smallest[i] += other.smallest[i];
            }
        }
    }
}
