package org.huiyin.evaluation.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huiyin.evaluation.caseload.FoundProblem;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.run.Cluster;

/** Findings of one section, joined by root cause: the gravest counts, and a little for each further complainant (4.2). */
record Clusters(List<Cluster> all, int sources) {

    static Clusters of(List<FoundProblem> problems, RuleSet rules) {
        Map<String, List<FoundProblem>> byCause = problems.stream()
                .collect(Collectors.groupingBy(FoundProblem::rootCause, TreeMap::new, Collectors.toList()));
        var all = new ArrayList<Cluster>();
        byCause.forEach((cause, alike) -> all.add(cluster(cause, alike, rules)));
        return new Clusters(all, (int)
                problems.stream().map(FoundProblem::source).distinct().count());
    }

    private static Cluster cluster(String cause, List<FoundProblem> alike, RuleSet rules) {
        int gravest = alike.stream().mapToInt(FoundProblem::severity).max().orElse(0);
        int complainants =
                (int) alike.stream().map(FoundProblem::complainant).distinct().count();
        return new Cluster(
                cause,
                rules.points().of(gravest)
                        + Math.min(complainants - 1, rules.findings().clusterBonus()),
                gravest,
                complainants,
                alike.stream().map(one -> one.findingId().toString()).sorted().toList(),
                alike.stream()
                        .map(one -> one.caseId().toString())
                        .distinct()
                        .sorted()
                        .toList());
    }

    int gravest() {
        return all.stream().mapToInt(Cluster::severity).max().orElse(0);
    }

    List<Double> points() {
        return all.stream().map(Cluster::points).toList();
    }
}
