package org.huiyin.evaluation.rules;

/** What a section needs to be ranked: effective cases, distinct complainants, and cases whose complainant was reached. */
public record RankableRules(double minEffectiveCases, int minComplainants, double minFollowUpCoverage) {}
