package org.huiyin.evaluation.publication.plot;

import java.util.List;
import java.util.Objects;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.run.Nomination;
import org.huiyin.evaluation.run.PerformanceFigures;
import org.huiyin.evaluation.run.RunResult;
import org.huiyin.evaluation.run.SectionResult;

/**
 * A figure of each section against how precisely it is known.
 *
 * @param axis what the figure is
 * @param target centre of the plain limits
 * @param mean centre of the limits that allow for true differences
 * @param tauSquared variance of the true differences
 * @param lowest no limit is drawn below it; minus infinity for a figure that may be negative
 */
public record FunnelPlot(
        Text title, Text axis, List<Point> points, double target, double mean, double tauSquared, double lowest) {
    public FunnelPlot {
        points = List.copyOf(points);
    }

    /** Unshrunk effects of ledger A, above 0 is better; what passed the gate to the best is marked. */
    public static FunnelPlot ofPerformance(Text title, RunResult run) {
        List<String> shortlist = run.best().stream().map(Nomination::section).toList();
        return new FunnelPlot(
                title,
                new Text("绩效效应", "Effect"),
                run.sections().stream()
                        .filter(section -> section.performance() != null)
                        .filter(section ->
                                Objects.requireNonNull(section.performance()).variance() > 0)
                        .map(section -> point(section, shortlist))
                        .toList(),
                0,
                run.summary().meanEffect(),
                run.summary().tauSquared(),
                Double.NEGATIVE_INFINITY);
    }

    /** Points against expected points of ledger B, below 1 is better; candidates for the worst are marked. */
    public static FunnelPlot ofProblems(Text title, RunResult run) {
        List<String> candidates = run.worst().stream().map(Nomination::section).toList();
        double dispersion = run.summary().dispersion();
        return new FunnelPlot(
                title,
                new Text("问题分值 实际 / 预期", "Points, observed / expected"),
                run.sections().stream()
                        .filter(section -> section.problems().expected() > 0)
                        .map(section -> new Point(
                                section.section(),
                                section.problems().points() / section.problems().expected(),
                                Math.sqrt(dispersion / section.problems().expected()),
                                candidates.contains(section.section())))
                        .toList(),
                1,
                1,
                run.summary().variationDetected() ? 1 / run.summary().shape() : 0,
                0);
    }

    private static Point point(SectionResult section, List<String> shortlist) {
        PerformanceFigures figures = Objects.requireNonNull(section.performance());
        return new Point(
                section.section(),
                -figures.excessLoss(),
                Math.sqrt(figures.variance()),
                shortlist.contains(section.section()));
    }

    /** A section's figure with its standard error, above 0, and whether it is on the short list. */
    public record Point(String code, double value, double standardError, boolean marked) {
        public Point {
            if (!(standardError > 0)) {
                throw new IllegalArgumentException("a standard error of " + standardError);
            }
        }
    }
}
