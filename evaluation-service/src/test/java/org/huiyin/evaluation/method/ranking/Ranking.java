package org.huiyin.evaluation.method.ranking;

import java.util.List;

/** All that is said of a ranking, for one length of both lists. */
record Ranking(double[] expectedRanks, double[] largest, double[] smallest) {

    static Ranking of(List<? extends Posterior> posteriors, Grid grid, int k) {
        var engine = new RankEngine(posteriors, grid);
        return new Ranking(engine.expectedRanks(), engine.amongLargest(k), engine.amongSmallest(k));
    }

    double expectedRank(int unit) {
        return expectedRanks[unit];
    }

    double amongLargest(int unit) {
        return largest[unit];
    }

    double amongSmallest(int unit) {
        return smallest[unit];
    }
}
