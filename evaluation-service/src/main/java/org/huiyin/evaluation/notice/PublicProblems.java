package org.huiyin.evaluation.notice;

import java.util.Comparator;
import java.util.List;
import org.huiyin.evaluation.rules.SeverityPoints;
import org.huiyin.evaluation.run.Cluster;

/** The problems of a name as far as they may be shown; nothing in it tells by difference what is left out. */
record PublicProblems(List<PublicCluster> clusters) {
    private static final int LARGEST = 3;

    static PublicProblems of(List<Cluster> clusters, SeverityPoints weights, int suppressBelow) {
        return new PublicProblems(clusters.stream()
                .map(cluster -> PublicCluster.of(cluster, weights, suppressBelow))
                .toList());
    }

    boolean hideSome() {
        return clusters.stream().anyMatch(cluster -> cluster.points() == null);
    }

    /** The whole sum would give away what the only hidden cluster has. */
    double points() {
        return clusters.stream().mapToDouble(PublicCluster::atLeast).sum();
    }

    /** In the order of what is shown, so that the order does not tell what is not. */
    List<Contribution> largest() {
        return clusters.stream()
                .sorted(Comparator.comparingDouble(PublicCluster::atLeast).reversed())
                .limit(LARGEST)
                .map(Contribution::of)
                .toList();
    }
}
