package org.huiyin.evaluation.rules;

/** What a stratum needs to stand on its own: cases, sections, and no section with more than a share of its weight. */
public record SupportRules(int minCases, int minSections, double maxShare) {}
