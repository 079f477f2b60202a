package org.huiyin.evaluation.caseload;

import java.util.List;

/** What one case says about all the sections that had to do with it. */
public record CaseFindings(List<Countable> countable, List<Excluded> excluded, List<FoundProblem> problems) {
    public CaseFindings {
        countable = List.copyOf(countable);
        excluded = List.copyOf(excluded);
        problems = List.copyOf(problems);
    }
}
