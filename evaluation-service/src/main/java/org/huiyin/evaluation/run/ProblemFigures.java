package org.huiyin.evaluation.run;

import java.util.List;

/**
 * Where a section stands on ledger B.
 *
 * @param relativeRate points against expected ones, shrunk towards 1
 * @param rateLow lower end of the interval about it
 * @param rateHigh upper end
 * @param probabilityAbove that the true rate is above the threshold
 * @param probabilityWorst that it is among the k highest
 * @param sources in how many independent ways its problems were found
 */
public record ProblemFigures(
        double points,
        double expected,
        double relativeRate,
        double rateLow,
        double rateHigh,
        double probabilityAbove,
        double expectedRank,
        double probabilityWorst,
        int sources,
        List<Cluster> clusters) {
    public ProblemFigures {
        clusters = List.copyOf(clusters);
    }
}
