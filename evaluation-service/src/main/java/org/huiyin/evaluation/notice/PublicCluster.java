package org.huiyin.evaluation.notice;

import org.huiyin.evaluation.rules.SeverityPoints;
import org.huiyin.evaluation.run.Cluster;
import org.jspecify.annotations.Nullable;

/**
 * Substantiated problems with one root cause, without ids.
 *
 * @param severity the largest one
 * @param severityPoints what that weighs by the rules
 * @param points these and some for each further complainant; absent with the complainants, whose number they would tell
 * @param complainants absent if they are so few that they are not shown
 */
public record PublicCluster(
        String rootCause, int severity, int severityPoints, @Nullable Double points, @Nullable Integer complainants) {

    static PublicCluster of(Cluster cluster, SeverityPoints weights, int suppressBelow) {
        boolean few = cluster.complainants() < suppressBelow;
        return new PublicCluster(
                cluster.rootCause(),
                cluster.severity(),
                weights.of(cluster.severity()),
                few ? null : cluster.points(),
                few ? null : cluster.complainants());
    }

    /** The points that are shown, or what is sure without them. */
    double atLeast() {
        return points == null ? severityPoints : points;
    }
}
