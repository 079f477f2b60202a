package org.huiyin.evaluation.publication.page;

/** Where a section that could be ranked stands on ledger A, and how that comes about. */
public record Standing(ScoreSheet sheet, ExpectedRange range, FunnelPosition funnel) {}
