package org.huiyin.evaluation.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Lines and dots between two scales, drawn by XChart. Its own words are switched off: it would draw the outlines of letters in
 * whatever font the machine has.
 */
final class Chart {
    static final Color GRID = new Color(0xE0E0E0);
    static final Color INK = new Color(0x303030);
    static final Color RANGE = new Color(0x8FA8C8);
    static final Color MARKED = new Color(0xB00020);
    private static final BasicStroke THIN = new BasicStroke(1);

    private final XYChart chart;
    private final Frame frame;
    private final Scale across;
    private final Scale up;
    private int series;

    Chart(Frame frame, Scale across, Scale up) {
        this.frame = frame;
        this.across = across;
        this.up = up;
        this.chart = new XYChart(frame.areaWidth(), frame.areaHeight());
        bare(chart.getStyler());
        chart.getStyler()
                .setXAxisMin(across.low())
                .setXAxisMax(across.high())
                .setYAxisMin(up.low())
                .setYAxisMax(up.high());
    }

    private static void bare(XYStyler styler) {
        styler.setAxisTicksVisible(false)
                .setAxisTitlesVisible(false)
                .setPlotGridLinesVisible(false)
                .setPlotMargin(0);
        styler.setLegendVisible(false)
                .setChartTitleVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setPlotContentSize(1)
                .setChartPadding(0);
    }

    void verticals() {
        across.ticks().forEach(tick -> {
            double x = tick.doubleValue();
            line(new double[] {x, x}, new double[] {up.low(), up.high()}, GRID, THIN);
        });
    }

    void horizontals() {
        up.ticks().forEach(tick -> {
            double y = tick.doubleValue();
            line(new double[] {across.low(), across.high()}, new double[] {y, y}, GRID, THIN);
        });
    }

    /** NaN breaks the line. */
    void line(double[] x, double[] y, Color color, BasicStroke stroke) {
        if (DoubleStream.of(y).allMatch(Double::isNaN)) {
            return;
        }
        XYSeries line = chart.addSeries(nextName(), x, y);
        line.setMarker(SeriesMarkers.NONE).setLineColor(color);
        line.setLineStyle(stroke);
    }

    void dots(double[] x, double[] y, Color color, Marker marker) {
        if (x.length == 0) {
            return;
        }
        XYSeries dots = chart.addSeries(nextName(), x, y);
        dots.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        dots.setMarker(marker).setMarkerColor(color);
    }

    /** Where a value lies across, in pixels of the whole drawing. */
    double x(double value) {
        return frame.margins().left() + frame.areaWidth() * (value - across.low()) / (across.high() - across.low());
    }

    /** Where a value lies up, in pixels of the whole drawing. */
    double y(double value) {
        return frame.margins().top() + frame.areaHeight() * (up.high() - value) / (up.high() - up.low());
    }

    Scale across() {
        return across;
    }

    Scale up() {
        return up;
    }

    Frame frame() {
        return frame;
    }

    XYChart drawing() {
        return chart;
    }

    private String nextName() {
        return "s" + series++;
    }
}
