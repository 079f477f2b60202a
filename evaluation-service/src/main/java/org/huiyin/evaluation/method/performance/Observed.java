package org.huiyin.evaluation.method.performance;

/**
 * What a section's own cases say, before anything is known of others.
 *
 * @param weight sum of the weights of its cases, above 0
 * @param excessLoss mean loss beyond that of its strata; above 0 is worse
 * @param variance of the excess loss by chance
 */
public record Observed(double weight, double excessLoss, double variance) {

    static Observed of(SectionCases section, Strata strata) {
        double weight = section.weight();
        double excess = 0;
        double variance = 0;
        for (CaseLoss like : section.cases()) {
            Stratum stratum = strata.of(like);
            excess += like.totalWeight() * (like.loss() - stratum.mean());
            variance += like.weight() * like.totalWeight() * stratum.variance();
        }
        return new Observed(weight, excess / weight, variance / (weight * weight));
    }

    /** Performance effect: above 0 is better. */
    double effect() {
        return -excessLoss;
    }
}
