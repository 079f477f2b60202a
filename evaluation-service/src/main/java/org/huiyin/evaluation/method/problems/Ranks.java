package org.huiyin.evaluation.method.problems;

import java.util.List;
import org.huiyin.evaluation.method.ranking.GammaPosterior;
import org.huiyin.evaluation.method.ranking.Grid;
import org.huiyin.evaluation.method.ranking.Indistinguishable;
import org.huiyin.evaluation.method.ranking.RankEngine;

/** Expected ranks of the sections by their rates, and the probabilities to be among the k worst; rank 1 is the highest rate. */
record Ranks(double[] expected, double[] amongWorst) {
    /** The grid leaves out so little of the outermost posteriors. */
    private static final double TAIL = 1e-9;

    private static final double SMALLEST_RATE = 1e-6;

    static Ranks of(List<GammaPosterior> posteriors, ProblemRules rules) {
        var engine = new RankEngine(posteriors, grid(posteriors, rules.gridCells()));
        return new Ranks(engine.expectedRanks(), engine.amongLargest(rules.k()));
    }

    static Ranks allTheSame(int n, int k) {
        return new Ranks(Indistinguishable.expectedRanks(n), Indistinguishable.amongFirst(k, n));
    }

    private static Grid grid(List<GammaPosterior> posteriors, int cells) {
        double from = posteriors.stream()
                .mapToDouble(posterior -> posterior.quantile(TAIL))
                .min()
                .orElseThrow();
        double to = posteriors.stream()
                .mapToDouble(posterior -> posterior.upperQuantile(TAIL))
                .max()
                .orElseThrow();
        return Grid.logarithmic(Math.max(SMALLEST_RATE, from), to, cells);
    }
}
