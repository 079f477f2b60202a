package org.huiyin.evaluation.publication.page;

import java.util.Objects;
import org.huiyin.evaluation.publication.Interval;
import org.huiyin.evaluation.run.SectionResult;

/**
 * Where a section's own figure lies against the range that chance alone explains for a section with its cases.
 *
 * @param value own figure, before anything is shrunk
 * @param expected the middle of the ranges
 * @param inner where 19 of 20 such sections lie
 * @param outer where 998 of 1,000 lie
 */
public record ExpectedRange(double value, double expected, Interval inner, Interval outer) {
    private static final double HUNDRED = 100;
    private static final double INNER = 1.959963984540054;
    private static final double OUTER = 3.090232306167813;

    /** Of a section that was ranked. */
    public static ExpectedRange of(SectionResult section) {
        return ofLoss(
                section.cases().meanLoss(),
                section.cases().expectedLoss(),
                Objects.requireNonNull(section.performance(), section.section()).variance());
    }

    /**
     * On the scale of the score, from 0 to 100.
     *
     * @param loss mean loss of its cases
     * @param expectedLoss what the same cases lose on average over all sections
     * @param variance of the loss by chance
     */
    public static ExpectedRange ofLoss(double loss, double expectedLoss, double variance) {
        double expected = HUNDRED * (1 - expectedLoss);
        double deviation = HUNDRED * Math.sqrt(variance);
        return new ExpectedRange(
                HUNDRED * (1 - loss), expected, about(expected, INNER * deviation), about(expected, OUTER * deviation));
    }

    private static Interval about(double expected, double reach) {
        return new Interval(Math.max(0, expected - reach), Math.min(HUNDRED, expected + reach));
    }
}
