package org.huiyin.evaluation.drawing;

import java.awt.BasicStroke;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.huiyin.evaluation.drawing.Frame.Margins;
import org.huiyin.evaluation.drawing.Words.Anchor;
import org.huiyin.evaluation.publication.plot.RangePlot;
import org.huiyin.evaluation.publication.plot.RangePlot.Line;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the interval of each section as a bar with a dot, the highest on top, and the mean as a line down through all. */
public final class DrawRanges {
    private static final int WIDTH = 900;
    private static final int ROW = 18;
    private static final Margins MARGINS = new Margins(50, 30, 60, 110);
    private static final BasicStroke BAR = new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    private static final BasicStroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {6, 4}, 0);
    private static final int LETTER = 4;

    private DrawRanges() {}

    public static byte[] svg(RangePlot plot) {
        List<Line> lines = plot.lines();
        Scale across = Scale.about(DoubleStream.concat(
                DoubleStream.of(plot.mean()),
                lines.stream()
                        .flatMapToDouble(line -> DoubleStream.of(
                                line.value(),
                                line.interval().low(),
                                line.interval().high()))));
        Scale up = new Scale(0, lines.size() + 1, List.of());
        Frame frame = new Frame(WIDTH, MARGINS.top() + MARGINS.bottom() + ROW * (lines.size() + 1), MARGINS);
        Chart chart = new Chart(frame, across, up);
        chart.verticals();
        chart.line(new double[] {plot.mean(), plot.mean()}, new double[] {0, up.high()}, Chart.INK, DASHED);
        chart.line(bars(lines), rows(lines), Chart.RANGE, BAR);
        dots(chart, lines);
        return Sheet.svg(chart, words -> write(words, chart, plot));
    }

    private static void dots(Chart chart, List<Line> lines) {
        for (boolean marked : new boolean[] {false, true}) {
            int[] chosen = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).marked() == marked)
                    .toArray();
            chart.dots(
                    IntStream.of(chosen).mapToDouble(i -> lines.get(i).value()).toArray(),
                    IntStream.of(chosen).mapToDouble(i -> row(lines, i)).toArray(),
                    marked ? Chart.MARKED : Chart.INK,
                    marked ? SeriesMarkers.DIAMOND : SeriesMarkers.CIRCLE);
        }
    }

    private static void write(Words words, Chart chart, RangePlot plot) {
        Axes.write(words, chart, plot.title(), plot.axis());
        List<Line> lines = plot.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            words.at(
                    MARGINS.left() - 8,
                    chart.y(row(lines, i)) + LETTER,
                    Anchor.END,
                    (line.marked() ? "◆ " : "") + line.code());
        }
        describe(words, plot);
    }

    private static void describe(Words words, RangePlot plot) {
        long marked = plot.lines().stream().filter(Line::marked).count();
        String mean = String.format(Locale.ROOT, "%.2f", plot.mean());
        words.describe(
                "en",
                plot.title().en(),
                plot.lines().size() + " sections by code, each with its interval and a dot, the highest on top; "
                        + marked + " of them on the short list (diamond); dashed line: mean " + mean);
        words.describe(
                "zh",
                plot.title().zh(),
                plot.lines().size() + "个科室按代码列出, 横线为区间, 圆点为估计值, 由高到低; 其中" + marked + "个进入候选名单 (菱形); 虚线为均值 " + mean);
    }

    private static double[] bars(List<Line> lines) {
        return eachThrice(
                lines, line -> line.interval().low(), line -> line.interval().high());
    }

    private static double[] rows(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> DoubleStream.of(row(lines, i), row(lines, i), Double.NaN))
                .flatMapToDouble(each -> each)
                .toArray();
    }

    private static double[] eachThrice(List<Line> lines, ToDoubleFunction<Line> low, ToDoubleFunction<Line> high) {
        return lines.stream()
                .flatMapToDouble(line -> DoubleStream.of(low.applyAsDouble(line), high.applyAsDouble(line), Double.NaN))
                .toArray();
    }

    private static double row(List<Line> lines, int i) {
        return lines.size() - i;
    }
}
