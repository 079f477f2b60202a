package org.huiyin.evaluation.publication.notice;

import java.util.Objects;
import org.huiyin.evaluation.publication.Interval;
import org.huiyin.evaluation.run.PerformanceFigures;
import org.huiyin.evaluation.run.ProblemFigures;
import org.huiyin.evaluation.run.SectionResult;

/** What the ledgers say of a name on a list. */
public sealed interface Figure {

    /**
     * Ledger A.
     *
     * @param value score from 0 to 100
     * @param interval about it, at 95 %
     * @param observed mean loss of its cases, from 0 to 1
     * @param expected what the same cases lose on average over all sections
     */
    record Score(double value, Interval interval, double observed, double expected) implements Figure {
        /** Of a section that was ranked. */
        public static Score of(SectionResult section) {
            PerformanceFigures figures = Objects.requireNonNull(section.performance(), section.section());
            return new Score(
                    figures.score(),
                    new Interval(figures.scoreLow(), figures.scoreHigh()),
                    section.cases().meanLoss(),
                    section.cases().expectedLoss());
        }
    }

    /**
     * Ledger B.
     *
     * @param value rate of problems, relative to what was expected
     * @param interval about it, at 95 %
     * @param observed points of its problems
     * @param expected points for a section of its volume
     */
    record RelativeRate(double value, Interval interval, double observed, double expected) implements Figure {
        public static RelativeRate of(SectionResult section) {
            ProblemFigures figures = section.problems();
            return new RelativeRate(
                    figures.relativeRate(),
                    new Interval(figures.rateLow(), figures.rateHigh()),
                    figures.points(),
                    figures.expected());
        }
    }

    /** No caseload: documents alone put the name on the list (the labelled evidence route). */
    record Documents() implements Figure {}
}
