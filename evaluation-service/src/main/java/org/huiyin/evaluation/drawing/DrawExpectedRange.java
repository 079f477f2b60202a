package org.huiyin.evaluation.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.huiyin.evaluation.drawing.Frame.Margins;
import org.huiyin.evaluation.drawing.Words.Anchor;
import org.huiyin.evaluation.publication.Interval;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.publication.page.ExpectedRange;
import org.huiyin.evaluation.publication.plot.ExpectedRangePlot;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws one section's figure as a dot on two bars: where 95 % (dark) and 99.8 % (light) of such sections lie by chance alone. */
public final class DrawExpectedRange {
    private static final Frame FRAME = new Frame(600, 150, new Margins(50, 30, 60, 80));
    private static final Color OUTER = new Color(0xD6DFEA);
    private static final Text AXIS = new Text("预期范围 (0–100)", "Expected range (0–100)");
    private static final int LETTER = 4;
    private static final double ROW = 0.5;

    private DrawExpectedRange() {}

    public static byte[] svg(ExpectedRangePlot plot) {
        ExpectedRange range = plot.range();
        Scale across = Scale.about(DoubleStream.of(
                range.value(),
                range.expected(),
                range.outer().low(),
                range.outer().high()));
        Chart chart = new Chart(FRAME, across, new Scale(0, 1, List.of()));
        chart.verticals();
        bar(chart, range.outer(), OUTER);
        bar(chart, range.inner(), Chart.RANGE);
        chart.line(
                new double[] {range.expected(), range.expected()}, new double[] {0, 1}, Chart.INK, new BasicStroke(1));
        chart.dots(new double[] {range.value()}, new double[] {ROW}, Chart.MARKED, SeriesMarkers.CIRCLE);
        return Sheet.svg(chart, words -> write(words, chart, plot));
    }

    private static void bar(Chart chart, Interval interval, Color color) {
        chart.line(
                new double[] {interval.low(), interval.high()},
                new double[] {ROW, ROW},
                color,
                new BasicStroke(14, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
    }

    private static void write(Words words, Chart chart, ExpectedRangePlot plot) {
        Axes.write(words, chart, plot.title(), AXIS);
        words.at(FRAME.margins().left() - 8, chart.y(ROW) + LETTER, Anchor.END, plot.code());
        ExpectedRange range = plot.range();
        words.describe(
                "en",
                plot.title().en(),
                sentence(
                        "%s: %.2f; expected %.2f, 95 %% from %.2f to %.2f, 99.8 %% from %.2f to %.2f",
                        plot.code(), range));
        words.describe(
                "zh",
                plot.title().zh(),
                sentence("%s: %.2f; 预期 %.2f, 95 %% 范围 %.2f 至 %.2f, 99.8 %% 范围 %.2f 至 %.2f", plot.code(), range));
    }

    private static String sentence(String pattern, String code, ExpectedRange range) {
        return String.format(
                Locale.ROOT,
                pattern,
                code,
                range.value(),
                range.expected(),
                range.inner().low(),
                range.inner().high(),
                range.outer().low(),
                range.outer().high());
    }
}
