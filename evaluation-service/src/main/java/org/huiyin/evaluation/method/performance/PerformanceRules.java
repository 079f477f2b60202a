package org.huiyin.evaluation.method.performance;

import org.jspecify.annotations.Nullable;

/**
 * What a section must have to be ranked, and how cases are compared. All of it is policy, and comes from a rule set.
 *
 * @param k length of the lists
 * @param gridCells cells of the rank engine's grid
 * @param minEffectiveCases a section with fewer is not ranked
 * @param minComplainants a section with fewer is not ranked
 * @param minFollowUpCoverage a section below is not ranked: nobody may hide by not asking
 * @param support what strata need not to be joined with others; absent if none are joined
 */
public record PerformanceRules(
        int k,
        int gridCells,
        double minEffectiveCases,
        int minComplainants,
        double minFollowUpCoverage,
        @Nullable Support support) {

    boolean rankable(SectionCases section) {
        return section.effectiveCases() >= minEffectiveCases
                && section.complainants() >= minComplainants
                && section.followUpCoverage() >= minFollowUpCoverage
                && section.weight() > 0;
    }
}
