package org.huiyin.evaluation.caseload;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** All cases of a window, in one order, however they were read. */
public record Caseload(List<Countable> countable, List<Excluded> excluded, List<FoundProblem> problems) {
    public Caseload {
        countable = countable.stream()
                .sorted(Comparator.comparing(Countable::section).thenComparing(Countable::caseId))
                .toList();
        excluded = excluded.stream()
                .sorted(Comparator.comparing(Excluded::section).thenComparing(Excluded::caseId))
                .toList();
        problems = problems.stream()
                .sorted(Comparator.comparing(FoundProblem::section).thenComparing(FoundProblem::findingId))
                .toList();
    }

    public static Caseload of(Collection<CaseFindings> cases) {
        return new Caseload(
                cases.stream().flatMap(one -> one.countable().stream()).toList(),
                cases.stream().flatMap(one -> one.excluded().stream()).toList(),
                cases.stream().flatMap(one -> one.problems().stream()).toList());
    }
}
