package org.huiyin.evaluation.run;

import java.util.List;

/**
 * What both ledgers found over all sections.
 *
 * @param meanLoss overall weighted mean loss
 * @param tauSquared variance of the true effects between sections
 * @param meanEffect mean of the effects
 * @param dispersion points that one independent problem brings
 * @param shape of the distribution of true rates
 * @param expectedFalseShare mean probability that a statistical candidate is not above the threshold; 0 without candidates
 */
public record Summary(
        double meanLoss,
        double tauSquared,
        double meanEffect,
        List<StratumFigures> strata,
        double totalPoints,
        double dispersion,
        double shape,
        boolean variationDetected,
        double expectedFalseShare) {
    public Summary {
        strata = List.copyOf(strata);
    }
}
