package org.huiyin.evaluation.method.ranking;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The rank engine as the method writes it down: point by point from the distributions, and for each section one pass over all
 * others. The measure for the fast one.
 */
final class PlainRankEngine {
    private final Grid grid;
    private final int k;
    private final List<double[]> mass;
    private final List<double[]> beats;

    private PlainRankEngine(List<? extends Posterior> posteriors, Grid grid, int k) {
        this.grid = grid;
        this.k = k;
        this.mass = posteriors.stream()
                .map(each -> cells(grid, g -> above(each, grid, g) - above(each, grid, g + 1)))
                .toList();
        this.beats = posteriors.stream()
                .map(each -> cells(grid, g -> beats(each, grid, g)))
                .toList();
    }

    static Ranking run(List<? extends Posterior> posteriors, Grid grid, int k) {
        var plain = new PlainRankEngine(posteriors, grid, k);
        int n = posteriors.size();
        double[] rank = new double[n];
        double[] largest = new double[n];
        double[] smallest = new double[n];
        for (int i = 0; i < n; i++) {
            plain.place(i, rank, largest, smallest);
        }
        return new Ranking(rank, largest, smallest);
    }

    private void place(int i, double[] rank, double[] largest, double[] smallest) {
        rank[i] = 1;
        for (int g = 0; g < grid.cells(); g++) {
            int cell = g;
            double here = mass.get(i)[g];
            double[] others = IntStream.range(0, beats.size())
                    .filter(j -> j != i)
                    .mapToDouble(j -> beats.get(j)[cell])
                    .toArray();
            rank[i] += here
                    * IntStream.range(0, others.length)
                            .mapToDouble(j -> others[j])
                            .sum();
            largest[i] += here * fewerThanK(others);
            smallest[i] += here
                    * fewerThanK(IntStream.range(0, others.length)
                            .mapToDouble(j -> 1 - others[j])
                            .toArray());
        }
    }

    private static double[] cells(Grid grid, java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, grid.cells()).mapToDouble(value).toArray();
    }

    private static double above(Posterior posterior, Grid grid, int edge) {
        if (edge == 0) {
            return 1;
        }
        return edge == grid.cells() ? 0 : posterior.survivals(new double[] {grid.edge(edge)})[0];
    }

    private static double beats(Posterior posterior, Grid grid, int g) {
        return g == 0 || g == grid.cells() - 1
                ? (above(posterior, grid, g) + above(posterior, grid, g + 1)) / 2
                : posterior.survivals(new double[] {grid.middle(g)})[0];
    }

    /** The whole Poisson-binomial distribution, summed up below k. */
    private double fewerThanK(double[] probabilities) {
        double[] count = new double[probabilities.length + 1];
        count[0] = 1;
        for (double p : probabilities) {
            for (int i = count.length - 1; i > 0; i--) {
                count[i] = count[i] * (1 - p) + count[i - 1] * p;
            }
            count[0] *= 1 - p;
        }
        return IntStream.range(0, Math.min(k, count.length))
                .mapToDouble(i -> count[i])
                .sum();
    }
}
