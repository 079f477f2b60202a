package org.huiyin.evaluation.printing;

import java.util.stream.DoubleStream;
import org.huiyin.evaluation.publication.Interval;
import org.huiyin.evaluation.publication.Rounding;
import org.huiyin.evaluation.publication.page.ExpectedRange;

/** An expected range as shares of a page's width, in percent, and as words. */
record RangeBar(
        String outerFrom,
        String outerWidth,
        String innerFrom,
        String innerWidth,
        String expected,
        String value,
        Words words) {
    private static final double MARGIN = 0.05;
    private static final double WHOLE = 100;

    static RangeBar of(ExpectedRange range) {
        var ends = DoubleStream.of(
                        range.value(),
                        range.expected(),
                        range.outer().low(),
                        range.outer().high())
                .summaryStatistics();
        double spread = Math.max(ends.getMax() - ends.getMin(), Math.ulp(WHOLE));
        double from = ends.getMin() - MARGIN * spread;
        double percent = WHOLE / (spread * (1 + 2 * MARGIN));
        return new RangeBar(
                share((range.outer().low() - from) * percent),
                width(range.outer(), percent),
                share((range.inner().low() - from) * percent),
                width(range.inner(), percent),
                share((range.expected() - from) * percent),
                share((range.value() - from) * percent),
                Words.of(range));
    }

    private static String width(Interval interval, double percent) {
        return share((interval.high() - interval.low()) * percent);
    }

    private static String share(double percent) {
        return Rounding.to(percent, 2).toPlainString();
    }

    /** The same with two decimals, to be read. */
    record Words(String value, String expected, String inner, String outer) {
        private static Words of(ExpectedRange range) {
            return new Words(
                    share(range.value()), share(range.expected()), between(range.inner()), between(range.outer()));
        }

        private static String between(Interval interval) {
            return share(interval.low()) + "–" + share(interval.high());
        }
    }
}
