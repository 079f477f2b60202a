package org.huiyin.evaluation.workbench;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** The Wilson score interval of a share (Wilson 1927). */
record IntervalQuestion(int successes, int trials, double level) implements Question {
    private static final int MOST_TRIALS = 1_000_000_000;
    private static final Range LEVEL = new Range(0.01, 0.999999, false);

    static IntervalQuestion read(Fields body) {
        int trials = body.integer("trials", 1, MOST_TRIALS);
        int successes = body.integer("successes", 0, MOST_TRIALS);
        if (successes > trials) {
            body.faults().invalid(body.pointer("successes"), "above-trials", "There are more successes than trials.");
        }
        double level = body.number("level", LEVEL, 0.95);
        body.end();
        return new IntervalQuestion(successes, trials, level);
    }

    @Override
    public IntervalAnswer answer() {
        Interval wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(trials, successes, 1 - level);
        return new IntervalAnswer(wilson.getLowerBound(), wilson.getUpperBound());
    }
}
