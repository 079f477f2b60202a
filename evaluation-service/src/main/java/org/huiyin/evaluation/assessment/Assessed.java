package org.huiyin.evaluation.assessment;

import java.util.List;
import java.util.Map;
import org.huiyin.evaluation.method.performance.SectionCases;
import org.huiyin.evaluation.method.problems.SectionClusters;
import org.huiyin.evaluation.publication.page.ScoreSheet;
import org.huiyin.evaluation.run.RunResult;

/**
 * What came out, and what it was computed from, without anybody's name.
 *
 * @param performance input of ledger A, in the strata in which cases were compared
 * @param problems input of ledger B
 * @param sheets how each section's score comes about, of all with a case that counts
 */
public record Assessed(
        RunResult result,
        List<SectionCases> performance,
        List<SectionClusters> problems,
        Map<String, ScoreSheet> sheets) {
    public Assessed {
        performance = List.copyOf(performance);
        problems = List.copyOf(problems);
        sheets = Map.copyOf(sheets);
    }
}
