package org.huiyin.evaluation.method.ranking;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Exact rank probabilities of independent posteriors, by numerical integration over a grid: in each cell, what a section is worth
 * there times the probability that at most k − 1 others are above (a Poisson-binomial distribution). No random numbers: the same
 * input gives the same digits, on one core or many.
 *
 * <p>One pass over the cells serves all sections: with the distribution of the sections before i and of those after i, the one
 * without i is a sum of k products. That takes n·k steps per cell instead of n²·k; and where a whole slice of the grid lies so high or
 * so low that nobody can tell the probability from 1 or from 0, it takes none.
 */
public final class RankEngine {
    /** Cells are summed in this many slices, whatever the number of cores: the order of the sums decides the last digits. */
    private static final int SLICES = 64;

    private final List<? extends Posterior> posteriors;
    private final Grid grid;
    /** The probability of each unit to lie above each of the edges between slices. */
    private final double[][] edges;

    public RankEngine(List<? extends Posterior> posteriors, Grid grid) {
        this.posteriors = List.copyOf(posteriors);
        this.grid = grid;
        this.edges = IntStream.rangeClosed(0, SLICES)
                .parallel()
                .mapToObj(this::above)
                .toArray(double[][]::new);
    }

    private double[] above(int slice) {
        double edge = grid.edge(cell(slice));
        return posteriors.stream()
                .mapToDouble(posterior -> posterior.survival(edge))
                .toArray();
    }

    /** In the order of the sections; rank 1 is the largest true value. They add up to n(n+1)/2, as far as the grid is fine enough. */
    public double[] expectedRanks() {
        double[] ranks = sum(Slice::othersAbove);
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] += 1;
        }
        return ranks;
    }

    /**
     * The probabilities to be among the k largest, in the order of the sections. They add up to k, as far as the grid is fine enough.
     *
     * @param k at least 1
     */
    public double[] amongLargest(int k) {
        return sum(slice -> slice.among(End.LARGEST, length(k)));
    }

    /** The same for the k smallest. */
    public double[] amongSmallest(int k) {
        return sum(slice -> slice.among(End.SMALLEST, length(k)));
    }

    private int length(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("a list of " + k);
        }
        return Math.min(k, posteriors.size());
    }

    private double[] sum(Function<Slice, double[]> part) {
        List<double[]> parts = IntStream.range(0, SLICES)
                .parallel()
                .filter(slice -> cell(slice) < cell(slice + 1))
                .mapToObj(slice -> part.apply(slice(slice)))
                .toList();
        double[] total = new double[posteriors.size()];
        parts.forEach(one -> {
            for (int i = 0; i < total.length; i++) {
                total[i] += one[i];
            }
        });
        return total;
    }

    private Slice slice(int slice) {
        return new Slice(posteriors, grid, cell(slice), cell(slice + 1), edges[slice], edges[slice + 1]);
    }

    private int cell(int slice) {
        return (int) ((long) grid.cells() * slice / SLICES);
    }
}
