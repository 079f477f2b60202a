package org.huiyin.evaluation.exporting;

import java.util.List;
import org.huiyin.evaluation.method.performance.PerformanceRules;
import org.huiyin.evaluation.method.performance.SectionCases;
import org.huiyin.evaluation.method.problems.ProblemRules;
import org.huiyin.evaluation.method.problems.SectionClusters;

/** What both ledgers of a run were computed from: numbers by section, and neither cases nor people. */
public record RunInputs(
        PerformanceRules performanceRules,
        List<SectionCases> performance,
        ProblemRules problemRules,
        List<SectionClusters> problems) {
    public RunInputs {
        performance = List.copyOf(performance);
        problems = List.copyOf(problems);
    }
}
