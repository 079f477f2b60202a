package org.huiyin.evaluation.method.performance;

/**
 * What a stratum needs to stand on its own.
 *
 * @param minCases least number of cases
 * @param minSections least number of sections with cases in it
 * @param maxShare largest share of its weight that one section may have, from 0 to 1
 */
public record Support(int minCases, int minSections, double maxShare) {
    /** As the method has it (section 3). */
    public static final Support STANDARD = new Support(30, 5, 0.3);
}
