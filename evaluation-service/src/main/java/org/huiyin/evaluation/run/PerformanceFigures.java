package org.huiyin.evaluation.run;

/**
 * Where a rankable section stands on ledger A. Effects are in units of loss, + is better; the score runs from 0 to 100.
 *
 * @param shrinkage share of the own figure that is given up for the mean
 * @param plain position in the plain funnel, in standard errors, + is better
 * @param overdispersed position in the funnel that allows for true differences
 */
public record PerformanceFigures(
        double excessLoss,
        double variance,
        double shrinkage,
        double effect,
        double effectVariance,
        double score,
        double scoreLow,
        double scoreHigh,
        double expectedRank,
        double probabilityBest,
        double probabilityWorst,
        int rankLow,
        int rankHigh,
        double plain,
        double overdispersed) {}
