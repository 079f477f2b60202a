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
        double totalPoints,
        double dispersion,
        double shape,
        boolean variationDetected,
        List<SectionProblems> sections) {}
