package org.huiyin.evaluation.rules;

/**
 * How substantiated problems count, and what makes a candidate for the list of the worst (4.2, 4.6).
 *
 * @param clusterBonus most points that further complainants add to a cluster
 * @param eta share of the expected points that is the same for all sections
 * @param threshold relative rate above which a section is far from what was expected
 * @param probability how sure it must be that the rate lies above the threshold
 * @param severe severity from which a finding is serious
 * @param grave severity that makes a candidate by itself
 */
public record FindingRules(
        int clusterBonus,
        double eta,
        double threshold,
        double probability,
        double minPoints,
        int minClusters,
        int minSources,
        int severe,
        int grave) {}
