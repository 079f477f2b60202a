package org.huiyin.evaluation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.evaluation.statement.Figure;
import org.huiyin.evaluation.statement.Finding;
import org.huiyin.evaluation.statement.Period;
import org.huiyin.evaluation.statement.Proportion;
import org.huiyin.evaluation.statement.Section;
import org.huiyin.evaluation.statement.Tally;
import org.huiyin.evaluation.stating.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A section's statement.
 *
 * @param generation the generation of facts that it was made from
 */
public record StatementView(
        Section section,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        int generation,
        FigureView received,
        FigureView onTime,
        FigureView resolved,
        FigureView satisfied) {

    static StatementView of(Statement statement) {
        Period period = statement.question().period();
        return new StatementView(
                statement.section(),
                period.from(),
                period.to(),
                statement.asOf(),
                statement.generation(),
                FigureView.of(statement, Figure.RECEIVED),
                FigureView.of(statement, Figure.ON_TIME),
                FigureView.of(statement, Figure.RESOLVED),
                FigureView.of(statement, Figure.SATISFIED));
    }

    /** One figure: so many of n, how sure that is, and the cases behind it. */
    public record FigureView(
            int numerator,
            int n,
            @Nullable Double share,
            @Nullable IntervalView interval,
            List<CaseView> cases,
            String allCases) {

        private static FigureView of(Statement statement, Figure figure) {
            Tally tally = statement.tally();
            Proportion proportion = tally.proportion(figure);
            Period period = statement.question().period();
            return new FigureView(
                    proportion.numerator(),
                    proportion.n(),
                    proportion.share().orElse(null),
                    proportion.interval().map(IntervalView::of).orElse(null),
                    tally.evidence(figure).stream().map(CaseView::of).toList(),
                    "/v1/sections/" + statement.question().section() + "/statement/cases?figure=" + figure.code()
                            + "&from=" + period.from() + "&to=" + period.to());
        }
    }

    /** The 95 % Wilson score interval of the share. */
    public record IntervalView(double lower, double upper) {
        private static IntervalView of(Proportion.Bounds bounds) {
            return new IntervalView(bounds.lower(), bounds.upper());
        }
    }

    /** A case in a figure's n: whether it counts, and why. */
    public record CaseView(UUID caseId, boolean counts, Finding.Reason reason) {
        static CaseView of(Tally.Evidence evidence) {
            return new CaseView(
                    evidence.caseId().value(),
                    evidence.finding().counts(),
                    evidence.finding().reason());
        }
    }
}
