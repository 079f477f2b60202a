package org.huiyin.evaluation.method.problems;

/**
 * What ledger B says of a section. Rank 1 is the highest rate.
 *
 * @param points of its clusters
 * @param expected points for a section of its volume
 * @param relativeRate points against expected ones, shrunk towards 1
 * @param probabilityAboveThreshold that the true relative rate lies above the threshold
 * @param probabilityWorstK that the true relative rate is among the k highest
 */
public record SectionProblems(
        String id,
        double points,
        double expected,
        double relativeRate,
        double probabilityAboveThreshold,
        double expectedRank,
        double probabilityWorstK) {}
