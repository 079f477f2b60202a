package org.huiyin.evaluation.publication.page;

import java.util.List;
import org.huiyin.evaluation.publication.Interval;

/**
 * How a section's score comes about. What it holds explains itself: base + pull − points of all cases = sum, within 1e-9.
 *
 * @param sum before it is limited to 0 to 100
 * @param score the sum within 0 to 100, as the run gave it
 * @param interval about the score, at 95 %
 */
public record ScoreSheet(
        ScoreConstants constants, List<CasePoints> cases, double sum, double score, Interval interval) {
    private static final double HIGHEST = 100;

    public ScoreSheet {
        cases = List.copyOf(cases);
        for (CasePoints one : cases) {
            Identity.check(
                    "points of case ",
                    one.caseId(),
                    one.points(),
                    constants.points(one.loss(), one.expected(), one.weight()));
        }
        double weight = cases.stream().mapToDouble(CasePoints::weight).sum();
        Identity.check("weight", constants.weight() / weight, 1);
        Identity.check("sum", sum, added(constants, cases));
        Identity.check("score", score, Math.max(0, Math.min(HIGHEST, sum)));
    }

    /** With the sum of its parts. */
    public static ScoreSheet of(ScoreConstants constants, List<CasePoints> cases, double score, Interval interval) {
        return new ScoreSheet(constants, cases, added(constants, cases), score, interval);
    }

    private static double added(ScoreConstants constants, List<CasePoints> cases) {
        return constants.base()
                + constants.pull()
                - cases.stream().mapToDouble(CasePoints::points).sum();
    }
}
