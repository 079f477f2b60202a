package org.huiyin.evaluation.notice;

import org.jspecify.annotations.Nullable;

/**
 * What weighed on a name, and how much. Never which case it was, and never who was concerned.
 *
 * @param severityPoints what its severity weighs
 * @param points absent if they would tell how few complained; what the severity weighs is then what is sure
 */
public record Contribution(Words sort, int severity, int severityPoints, @Nullable Double points) {
    private static final int DISCIPLINE = 12;
    private static final int GRAVE = 6;
    private static final int SERIOUS = 3;

    static Contribution of(PublicCluster cluster) {
        return new Contribution(
                sort(cluster.severity()), cluster.severity(), cluster.severityPoints(), cluster.points());
    }

    private static Words sort(int severity) {
        if (severity >= DISCIPLINE) {
            return new Words("违纪违法", "breach of discipline or law");
        }
        if (severity >= GRAVE) {
            return new Words("重大服务失职", "grave failure of service");
        }
        return severity >= SERIOUS
                ? new Words("严重问题 (假办结、推诿或漠视)", "serious problem (false closure, buck-passing or disregard)")
                : new Words("一般问题 (超期或未答复)", "minor problem (overdue or unanswered)");
    }
}
