package org.huiyin.evaluation.card;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.huiyin.evaluation.rules.CardRules;

/**
 * Tells many yellow cards of a careless section from those of a busy one: they turn red only if chance alone, at the city's
 * rate and with the section's volume, would hardly bring so many.
 *
 * @param sectionCases cases of the section (n)
 * @param cityRate yellow cards per case in the whole city (ρ)
 */
public record VolumeGuard(long sectionCases, double cityRate) {

    public static VolumeGuard of(long sectionCases, long cityCases, long cityYellows) {
        return new VolumeGuard(sectionCases, cityCases == 0 ? 0 : (double) cityYellows / cityCases);
    }

    /** Pr(Poisson(n·ρ) ≥ k). */
    public double tail(int yellows) {
        double expected = sectionCases * cityRate;
        if (yellows <= 0 || expected == 0) {
            return yellows <= 0 ? 1 : 0;
        }
        return PoissonDistribution.of(expected).survivalProbability(yellows - 1);
    }

    public boolean turnsRed(int yellows, CardRules rules) {
        return yellows >= rules.liveYellows() && tail(yellows) < rules.guardProbability();
    }
}
