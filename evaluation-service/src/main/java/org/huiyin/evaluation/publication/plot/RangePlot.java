package org.huiyin.evaluation.publication.plot;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.huiyin.evaluation.publication.Interval;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.run.Nomination;
import org.huiyin.evaluation.run.PerformanceFigures;
import org.huiyin.evaluation.run.RunResult;
import org.huiyin.evaluation.run.SectionResult;

/**
 * A figure of each section with its interval, highest first.
 *
 * @param axis what the figure is
 * @param mean drawn as a line through all
 */
public record RangePlot(Text title, Text axis, List<Line> lines, double mean) {
    private static final double HUNDRED = 100;

    public RangePlot {
        lines = lines.stream()
                .sorted(Comparator.comparingDouble(Line::value).reversed().thenComparing(Line::code))
                .toList();
    }

    /** Scores of the ranked sections; what passed the gate to the best is marked. */
    public static RangePlot ofScores(Text title, RunResult run) {
        List<String> shortlist = run.best().stream().map(Nomination::section).toList();
        return new RangePlot(
                title,
                new Text("得分", "Score"),
                run.sections().stream()
                        .filter(section -> section.performance() != null)
                        .map(section -> line(section, shortlist))
                        .toList(),
                HUNDRED * (1 - run.summary().meanLoss() + run.summary().meanEffect()));
    }

    /** Relative rates of problems; candidates for the worst are marked. */
    public static RangePlot ofRates(Text title, RunResult run) {
        List<String> candidates = run.worst().stream().map(Nomination::section).toList();
        return new RangePlot(
                title,
                new Text("相对问题率", "Relative rate of problems"),
                run.sections().stream()
                        .map(section -> new Line(
                                section.section(),
                                section.problems().relativeRate(),
                                new Interval(
                                        section.problems().rateLow(),
                                        section.problems().rateHigh()),
                                candidates.contains(section.section())))
                        .toList(),
                1);
    }

    private static Line line(SectionResult section, List<String> shortlist) {
        PerformanceFigures figures = Objects.requireNonNull(section.performance());
        return new Line(
                section.section(),
                figures.score(),
                new Interval(figures.scoreLow(), figures.scoreHigh()),
                shortlist.contains(section.section()));
    }

    /** A section's figure and interval, and whether it is on the short list. */
    public record Line(String code, double value, Interval interval, boolean marked) {}
}
