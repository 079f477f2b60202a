package org.huiyin.evaluation.assessment;

import java.util.List;
import org.huiyin.evaluation.method.performance.SectionCases;
import org.huiyin.evaluation.method.problems.SectionClusters;
import org.huiyin.evaluation.run.RunResult;

/**
 * What came out, and what it was computed from, without anybody's name.
 *
 * @param performance input of ledger A, in the strata in which cases were compared
 * @param problems input of ledger B
 * @param statements of all sections with a case that counts
 */
public record Assessed(
        RunResult result,
        List<SectionCases> performance,
        List<SectionClusters> problems,
        List<ScoreStatement> statements) {
    public Assessed {
        performance = List.copyOf(performance);
        problems = List.copyOf(problems);
        statements = List.copyOf(statements);
    }
}
