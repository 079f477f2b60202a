package org.huiyin.evaluation.rules;

/**
 * How uncertainty is shown (4.4).
 *
 * @param gridCells cells of the rank engine's grid
 * @param level of intervals and rank ranges
 * @param gradeA probability from which a name has grade A
 * @param gradeB probability from which a name has grade B
 * @param minRankability below it no ordinal numbers are shown anywhere
 * @param undecidedShare share of sections that can't be excluded from the worst, above which the notice says so
 */
public record EvidenceRules(
        int gridCells, double level, double gradeA, double gradeB, double minRankability, double undecidedShare) {}
