package org.huiyin.evaluation.drawing;

import org.huiyin.evaluation.drawing.Words.Anchor;
import org.huiyin.evaluation.publication.Text;

/** Titles and the numbers at the ticks. */
final class Axes {
    private static final int TITLE = 22;
    private static final int LINE = 16;
    private static final int GAP = 8;
    private static final int LETTER = 4;

    private Axes() {}

    static void write(Words words, Chart chart, Text title, Text axis) {
        Frame frame = chart.frame();
        double middle = frame.width() / 2.0;
        words.at(middle, TITLE, Anchor.MIDDLE, title.zh());
        words.at(middle, TITLE + LINE, Anchor.MIDDLE, title.en());
        double below = frame.height() - frame.margins().bottom() + LINE;
        chart.across()
                .ticks()
                .forEach(tick -> words.at(
                        chart.x(tick.doubleValue()),
                        below,
                        Anchor.MIDDLE,
                        chart.across().label(tick)));
        words.at(middle, below + LINE + GAP, Anchor.MIDDLE, axis.zh() + " / " + axis.en());
        chart.up()
                .ticks()
                .forEach(tick -> words.at(
                        frame.margins().left() - GAP,
                        chart.y(tick.doubleValue()) + LETTER,
                        Anchor.END,
                        chart.up().label(tick)));
    }
}
