package org.huiyin.evaluation.run;

import java.util.List;

/**
 * Substantiated problems of one section with one root cause.
 *
 * @param points what the largest severity weighs, and some for further complainants
 * @param findings ids of the findings, sorted
 * @param cases ids of their cases, sorted
 */
public record Cluster(
        String rootCause, double points, int severity, int complainants, List<String> findings, List<String> cases) {
    public Cluster {
        findings = List.copyOf(findings);
        cases = List.copyOf(cases);
    }
}
