package org.huiyin.evaluation.workbench;

import java.util.List;
import org.huiyin.evaluation.method.problems.SectionProblems;

/**
 * What ledger B says.
 *
 * @param dispersion points that one independent event brings, Σg²/Σg; 1 if there are no points
 * @param shape of the gamma distribution of the true relative rates
 * @param variationDetected false if chance alone explains the differences; no list then
 */
public record ProblemsAnswer(
        double totalPoints, double dispersion, double shape, boolean variationDetected, List<ProblemsLine> sections) {

    /** A section; rank 1 is the highest rate. */
    public record ProblemsLine(
            String id,
            double points,
            double expected,
            double relativeRate,
            double probabilityAboveThreshold,
            double expectedRank,
            double probabilityWorstK) {

        static ProblemsLine of(SectionProblems section) {
            return new ProblemsLine(
                    section.id(),
                    section.points(),
                    section.expected(),
                    section.relativeRate(),
                    section.probabilityAboveThreshold(),
                    section.expectedRank(),
                    section.probabilityWorstK());
        }
    }
}
