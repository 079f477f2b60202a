package org.huiyin.evaluation.method.problems;

/**
 * How problems are counted. All of it is policy, and comes from a rule set.
 *
 * @param k length of the list
 * @param gridCells cells of the rank engine's grid
 * @param eta share of the expected points that is the same for all sections, since inspections reach everybody; from 0 to 1
 * @param threshold relative rate above which a section is far from what was expected
 */
public record ProblemRules(int k, int gridCells, double eta, double threshold) {}
