package org.huiyin.evaluation.notice;

import org.huiyin.evaluation.run.Cluster;
import org.jspecify.annotations.Nullable;

/**
 * Substantiated problems with one root cause, without ids.
 *
 * @param severity the largest one
 * @param points severity and some for each further complainant; absent with the complainants, whose number they would tell
 * @param complainants absent if they are so few that they are not shown
 */
public record PublicCluster(String rootCause, int severity, @Nullable Double points, @Nullable Integer complainants) {

    static PublicCluster of(Cluster cluster, int suppressBelow) {
        return cluster.complainants() < suppressBelow
                ? new PublicCluster(cluster.rootCause(), cluster.severity(), null, null)
                : new PublicCluster(cluster.rootCause(), cluster.severity(), cluster.points(), cluster.complainants());
    }

    /** The points that are shown, or what is sure without them. */
    double atLeast() {
        return points == null ? severity : points;
    }
}
