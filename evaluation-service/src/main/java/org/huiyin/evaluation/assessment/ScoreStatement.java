package org.huiyin.evaluation.assessment;

import java.util.List;

/**
 * How a section's score comes about: {@code level + mean + Σ points}, before it is cut at 0 and 100 (4.1).
 *
 * @param level {@code 100 (1 - mean loss)}
 * @param mean {@code 100 B μ}, what the section takes over from the mean of all
 * @param cases by id
 */
public record ScoreStatement(String section, double level, double mean, List<CasePoints> cases) {
    public ScoreStatement {
        cases = List.copyOf(cases);
    }

    /** The score before it is cut. */
    public double total() {
        double total = level + mean;
        for (CasePoints one : cases) {
            total += one.points();
        }
        return total;
    }
}
