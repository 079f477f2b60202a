package org.huiyin.evaluation.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.huiyin.evaluation.drawing.Frame.Margins;
import org.huiyin.evaluation.drawing.Words.Anchor;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.publication.plot.FunnelPlot;
import org.huiyin.evaluation.publication.plot.FunnelPlot.Point;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws sections by how precisely they are known (1 / standard error) and what their figure is, between limits of 95 % and 99.8 %:
 * full lines for chance alone, dashed ones with the usual spread between sections.
 */
public final class DrawFunnel {
    private static final Frame FRAME = new Frame(900, 600, new Margins(50, 90, 60, 90));
    private static final double[] DEVIATIONS = {1.959963984540054, 3.090232306167813};
    private static final int STEPS = 40;
    private static final float[] DASHES = {6, 4};
    private static final int LETTER = 4;
    private static final Text PRECISION = new Text("精度 (1 / 标准误)", "Precision (1 / standard error)");

    private DrawFunnel() {}

    public static byte[] svg(FunnelPlot plot) {
        Scale across = Scale.about(DoubleStream.concat(
                DoubleStream.of(0), plot.points().stream().mapToDouble(point -> 1 / point.standardError())));
        double from = plot.points().stream()
                .mapToDouble(point -> 1 / point.standardError())
                .min()
                .orElse(across.high() / 2);
        Scale up = Scale.about(values(plot, 1 / from));
        Chart chart = new Chart(FRAME, across, up);
        chart.verticals();
        chart.horizontals();
        limits(chart, plot, from);
        dots(chart, plot.points(), false);
        dots(chart, plot.points(), true);
        return Sheet.svg(chart, words -> write(words, chart, plot));
    }

    private static DoubleStream values(FunnelPlot plot, double widest) {
        double spread = DEVIATIONS[1] * Math.sqrt(widest * widest + plot.tauSquared());
        return DoubleStream.concat(
                DoubleStream.of(
                                plot.target() - DEVIATIONS[1] * widest,
                                plot.target() + DEVIATIONS[1] * widest,
                                plot.mean() - spread,
                                plot.mean() + spread)
                        .map(y -> Math.max(plot.lowest(), y)),
                plot.points().stream().mapToDouble(Point::value));
    }

    private static void limits(Chart chart, FunnelPlot plot, double from) {
        DoubleUnaryOperator floor = y -> Math.max(plot.lowest(), y);
        curve(chart, from, x -> plot.target(), stroke(1.5f, false));
        for (int line = 0; line < DEVIATIONS.length; line++) {
            for (int side : new int[] {-1, 1}) {
                double z = side * DEVIATIONS[line];
                curve(chart, from, floor.compose(x -> plot.target() + z / x), stroke(1 + line * 0.5f, false));
                curve(
                        chart,
                        from,
                        floor.compose(x -> plot.mean() + z * Math.sqrt(1 / (x * x) + plot.tauSquared())),
                        stroke(1 + line * 0.5f, true));
            }
        }
    }

    private static void curve(Chart chart, double from, DoubleUnaryOperator height, BasicStroke stroke) {
        double to = chart.across().high();
        double[] x = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> from + (to - from) * i / STEPS)
                .toArray();
        Color color = stroke.getDashArray() == null ? Chart.INK : Chart.RANGE;
        chart.line(x, DoubleStream.of(x).map(height).toArray(), color, stroke);
    }

    private static BasicStroke stroke(float width, boolean dashed) {
        return dashed
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, DASHES, 0)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    }

    private static void dots(Chart chart, List<Point> all, boolean marked) {
        List<Point> points =
                all.stream().filter(point -> point.marked() == marked).toList();
        chart.dots(
                points.stream().mapToDouble(point -> 1 / point.standardError()).toArray(),
                points.stream().mapToDouble(Point::value).toArray(),
                marked ? Chart.MARKED : Chart.INK,
                marked ? SeriesMarkers.DIAMOND : SeriesMarkers.CIRCLE);
    }

    private static void write(Words words, Chart chart, FunnelPlot plot) {
        Axes.write(words, chart, plot.title(), PRECISION);
        words.at(
                FRAME.margins().left(),
                FRAME.margins().top() - 8,
                Anchor.MIDDLE,
                plot.axis().zh() + " / " + plot.axis().en());
        plot.points().stream()
                .filter(point -> point.marked() || beyond(point, plot))
                .forEach(point -> words.at(
                        chart.x(1 / point.standardError()) + 8,
                        chart.y(point.value()) + LETTER,
                        Anchor.START,
                        point.code()));
        describe(words, plot);
    }

    /** Outside of the outer plain lines: worth a name beside the dot. */
    private static boolean beyond(Point point, FunnelPlot plot) {
        return Math.abs(point.value() - plot.target()) > DEVIATIONS[1] * point.standardError();
    }

    private static void describe(Words words, FunnelPlot plot) {
        long beyond =
                plot.points().stream().filter(point -> beyond(point, plot)).count();
        words.describe(
                "en",
                plot.title().en(),
                plot.points().size() + " sections; " + beyond
                        + " outside of the plain 99.8 % limits and named by code; full lines: 95 % and 99.8 % limits by"
                        + " chance alone; dashed lines: with the spread between sections; diamonds: short list");
        words.describe(
                "zh",
                plot.title().zh(),
                plot.points().size() + "个科室; " + beyond
                        + "个超出99.8 %控制限并标注代码; 实线为仅含随机误差的95 %与99.8 %控制限, 虚线计入科室间差异; 菱形为候选名单");
    }
}
