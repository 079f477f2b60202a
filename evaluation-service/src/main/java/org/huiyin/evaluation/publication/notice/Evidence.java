package org.huiyin.evaluation.publication.notice;

import java.util.List;
import org.huiyin.evaluation.run.Grade;
import org.jspecify.annotations.Nullable;

/**
 * How much stands behind a name.
 *
 * @param cases that count
 * @param clusters problems with different root causes
 * @param ranks where the section may truly stand; null for a name without figures
 * @param contributions the events that weighed most, without anybody's words
 */
public record Evidence(
        int cases, int clusters, Grade grade, @Nullable RankInterval ranks, List<Contribution> contributions) {
    public Evidence {
        contributions = List.copyOf(contributions);
    }
}
