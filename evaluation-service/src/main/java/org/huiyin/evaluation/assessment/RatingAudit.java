package org.huiyin.evaluation.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.evaluation.caseload.Countable;

/**
 * Which sections' ratings do not stand when a third unit asks the same complainants once more, so that somebody has to look (section 4.9
 * of the method). Both answers are of the same cases: what was difficult about them is on both sides.
 */
final class RatingAudit {
    /** Of the two-proportion test. A single complainant who thinks otherwise does not reach it, nor do four. */
    static final double LIMIT = 3;

    private RatingAudit() {}

    static Set<String> of(List<SectionLoad> loads) {
        return loads.stream()
                .filter(load -> z(askedTwice(load)) > LIMIT)
                .map(SectionLoad::section)
                .collect(Collectors.toSet());
    }

    private static List<Countable> askedTwice(SectionLoad load) {
        return load.cases().stream()
                .map(WeighedCase::counted)
                .filter(one -> one.outcome().satisfaction() != null && one.recalled() != null)
                .toList();
    }

    /** How much fewer are content the second time, in standard errors of the pooled share; 0 where nobody or everybody is. */
    private static double z(List<Countable> cases) {
        double n = cases.size();
        double first = contentAtFirst(cases) / n;
        double second = contentOnceMore(cases) / n;
        double pooled = (first + second) / 2;
        double variance = pooled * (1 - pooled) * 2 / n;
        return variance > 0 ? (first - second) / Math.sqrt(variance) : 0;
    }

    private static long contentAtFirst(List<Countable> cases) {
        return cases.stream()
                .filter(one -> one.outcome().satisfaction() != null
                        && one.outcome().satisfaction().isContent())
                .count();
    }

    private static long contentOnceMore(List<Countable> cases) {
        return cases.stream()
                .filter(one -> one.recalled() != null && one.recalled().isContent())
                .count();
    }
}
