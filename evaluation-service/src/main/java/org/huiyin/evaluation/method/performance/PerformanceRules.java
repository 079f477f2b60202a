package org.huiyin.evaluation.method.performance;

/**
 * What a section must have to be ranked, and how cases are compared. All of it is policy, and comes from a rule set.
 *
 * @param k length of the lists
 * @param gridCells cells of the rank engine's grid
 * @param minEffectiveCases a section with fewer is not ranked
 * @param minComplainants a section with fewer is not ranked
 * @param minFollowUpCoverage a section below is not ranked: nobody may hide by not asking
 * @param stratumSupport whether strata that are too small or too much one section's are joined with others
 */
public record PerformanceRules(
        int k,
        int gridCells,
        double minEffectiveCases,
        int minComplainants,
        double minFollowUpCoverage,
        boolean stratumSupport) {

    boolean rankable(SectionCases section) {
        return section.effectiveCases() >= minEffectiveCases
                && section.complainants() >= minComplainants
                && section.followUpCoverage() >= minFollowUpCoverage
                && section.weight() > 0;
    }
}
