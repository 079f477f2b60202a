package org.huiyin.evaluation.method.performance;

import org.huiyin.evaluation.method.comparison.RankRange;

/**
 * Where a ranked section stands among the ranked ones; rank 1 is the best.
 *
 * @param probabilityBestK that it truly is among the k best
 * @param probabilityWorstK that it truly is among the k worst
 * @param range the ranks that the unshrunk figures cannot exclude, for all sections at once
 */
public record Standing(double expectedRank, double probabilityBestK, double probabilityWorstK, RankRange range) {}
