package org.huiyin.evaluation.method.performance;

import java.util.List;
import java.util.stream.DoubleStream;
import org.huiyin.evaluation.method.ranking.Grid;
import org.huiyin.evaluation.method.ranking.Indistinguishable;
import org.huiyin.evaluation.method.ranking.NormalPosterior;
import org.huiyin.evaluation.method.ranking.RankEngine;

/** The probabilities of the ranked sections to be among the k best and among the k worst, in their order. */
record Chances(double[] best, double[] worst) {
    /** The grid reaches so many standard deviations beyond the outermost means. */
    private static final int REACH = 8;
    /** A posterior narrower than this many cells would fall between them. */
    private static final int NARROWEST = 2;

    static Chances of(List<Estimate> estimates, PerformanceRules rules) {
        double from = ends(estimates, -REACH).min().orElse(0);
        double to = ends(estimates, REACH).max().orElse(0);
        if (!(from < to)) {
            double[] same = Indistinguishable.amongFirst(rules.k(), estimates.size());
            return new Chances(same, same);
        }
        Grid grid = Grid.linear(from, to, rules.gridCells());
        var engine = new RankEngine(posteriors(estimates, NARROWEST * grid.cellWidth()), grid);
        return new Chances(engine.amongLargest(rules.k()), engine.amongSmallest(rules.k()));
    }

    private static List<NormalPosterior> posteriors(List<Estimate> estimates, double narrowest) {
        return estimates.stream()
                .map(estimate -> new NormalPosterior(
                        estimate.effect(), Math.max(Math.sqrt(estimate.effectVariance()), narrowest)))
                .toList();
    }

    private static DoubleStream ends(List<Estimate> estimates, int deviations) {
        return estimates.stream()
                .mapToDouble(estimate -> estimate.effect() + deviations * Math.sqrt(estimate.effectVariance()));
    }
}
