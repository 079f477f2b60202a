package org.huiyin.evaluation.notice;

import java.util.List;
import org.huiyin.evaluation.panel.HearingOutcome;
import org.huiyin.evaluation.panel.ReasonCode;
import org.huiyin.evaluation.run.Grade;
import org.jspecify.annotations.Nullable;

/**
 * A name on a list and what stands behind it.
 *
 * @param route how it came before the panel
 * @param reason the panel's reason, if it named against its majority or by evidence
 * @param cases countable cases; absent if they are so few that they are not shown
 * @param score of one of the best, with its interval
 * @param relativeRate of one of the worst: points against expected ones, with its interval
 * @param observed mean loss of one of the best, absent where the number of cases is; points of one of the worst, at least: a cluster
 *     without points counts by what its severity weighs
 * @param expected what a section with the same cases would have had on average; absent where the number of cases is
 * @param ranks rank interval; absent where ranks may not be shown as numbers
 * @param band the third that the expected rank lies in, where ranks may not be shown as numbers
 * @param contributions at most three, the largest first
 * @param lastResult absent if there was no cycle before
 * @param hearing how the hearing of one of the worst ended
 */
public record Entry(
        String section,
        Words name,
        Words unitName,
        Grade grade,
        String route,
        @Nullable ReasonCode reason,
        @Nullable Integer cases,
        @Nullable Interval score,
        @Nullable Interval relativeRate,
        @Nullable Double observed,
        @Nullable Double expected,
        @Nullable RankInterval ranks,
        @Nullable Band band,
        List<PublicCluster> clusters,
        List<Contribution> contributions,
        int yellowCards,
        int redCards,
        @Nullable LastResult lastResult,
        @Nullable HearingOutcome hearing) {
    public Entry {
        clusters = List.copyOf(clusters);
        contributions = List.copyOf(contributions);
    }
}
