package org.huiyin.evaluation.method.problems;

import java.util.List;

/**
 * What ledger B knows of a section.
 *
 * @param caseWeight sum of the weights of its countable cases, 0 or more
 * @param clusters points of each of its clusters: substantiated problems with one root cause
 */
public record SectionClusters(String id, double caseWeight, List<Double> clusters) {
    public SectionClusters {
        clusters = clusters.stream().sorted().toList();
    }

    double points() {
        return clusters.stream().mapToDouble(Double::doubleValue).sum();
    }

    double squares() {
        return clusters.stream().mapToDouble(points -> points * points).sum();
    }
}
