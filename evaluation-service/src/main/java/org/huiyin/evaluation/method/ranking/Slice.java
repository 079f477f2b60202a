package org.huiyin.evaluation.method.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Some neighbouring cells of the grid, and what they add to the sums of all units. */
final class Slice {
    private final List<? extends Posterior> posteriors;
    private final Grid grid;
    private final int from;
    private final int to;
    private final int n;
    /** As the posteriors have it, to go on from. */
    private final double[] start;
    /** What counts: the tails beyond the grid belong to its end cells. */
    private final double[] first;

    private final double[] last;

    /**
     * @param to after the last of the cells, of which there is at least one
     * @param first the probability of each unit to lie above the first edge
     * @param last the same of the last edge
     */
    Slice(List<? extends Posterior> posteriors, Grid grid, int from, int to, double[] first, double[] last) {
        this.posteriors = posteriors;
        this.grid = grid;
        this.from = from;
        this.to = to;
        this.n = posteriors.size();
        this.start = first;
        this.first = from == 0 ? each(1) : first;
        this.last = to == grid.cells() ? each(0) : last;
    }

    private double[] each(double probability) {
        double[] all = new double[n];
        Arrays.fill(all, probability);
        return all;
    }

    /** For each unit, how many others are above it: the expectation over the part of its posterior that lies here. */
    double[] othersAbove() {
        double[] sum = new double[n];
        double[][] above = survivals();
        double[] here = new double[n];
        for (int cell = 0; cell < to - from; cell++) {
            double all = 0;
            for (int i = 0; i < n; i++) {
                here[i] = above(above[i], cell);
                all += here[i];
            }
            for (int i = 0; i < n; i++) {
                sum[i] += mass(above[i], cell) * (all - here[i]);
            }
        }
        return sum;
    }

    /** For each unit, the probability that it lies here and that fewer than k others are nearer to the end. */
    double[] among(End end, int k) {
        var others = new OthersCount(n, k);
        double chanceAtFirst = others.withoutCount(nearer(end, first));
        double chanceAtLast = others.withoutCount(nearer(end, last));
        if (chanceAtFirst
                == chanceAtLast) { // and so is every cell between them; two that must be counted are never equal
            return IntStream.range(0, n)
                    .mapToDouble(i -> (first[i] - last[i]) * chanceAtFirst)
                    .toArray();
        }
        return counted(end, others);
    }

    private static double nearer(End end, double[] edge) {
        return DoubleStream.of(edge).map(end::before).sum();
    }

    private double[] counted(End end, OthersCount others) {
        double[] sum = new double[n];
        double[][] above = survivals();
        double[] nearer = new double[n];
        for (int cell = 0; cell < to - from; cell++) {
            for (int i = 0; i < n; i++) {
                nearer[i] = end.before(above(above[i], cell));
            }
            others.set(nearer);
            for (int i = n - 1; i >= 0; i--) {
                double mass = mass(above[i], cell);
                if (mass != 0) {
                    sum[i] += mass * others.fewerThanKWithout(i);
                }
            }
        }
        return sum;
    }

    /** The edges and the middles of the cells, in turn. */
    private double[] points() {
        double[] points = new double[2 * (to - from) + 1];
        for (int cell = 0; cell < to - from; cell++) {
            points[2 * cell] = grid.edge(from + cell);
            points[2 * cell + 1] = grid.middle(from + cell);
        }
        points[points.length - 1] = grid.edge(to);
        return points;
    }

    /** The probabilities of each unit to lie above the edges and the middles. */
    private double[][] survivals() {
        double[] points = points();
        double[][] survivals = new double[n][];
        for (int i = 0; i < n; i++) {
            survivals[i] = posteriors.get(i).survivals(points, start[i]);
            survivals[i][0] = first[i];
            survivals[i][points.length - 1] = last[i];
        }
        return survivals;
    }

    private static double mass(double[] own, int cell) {
        return own[2 * cell] - own[2 * cell + 2];
    }

    /** In the end cells, which may hold much of the tails, two units beat each other equally often. */
    private double above(double[] own, int cell) {
        boolean end = from + cell == 0 || from + cell == grid.cells() - 1;
        return end ? (own[2 * cell] + own[2 * cell + 2]) / 2 : own[2 * cell + 1];
    }
}
