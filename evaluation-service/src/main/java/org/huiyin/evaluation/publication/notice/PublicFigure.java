package org.huiyin.evaluation.publication.notice;

import java.math.BigDecimal;
import org.huiyin.evaluation.publication.Interval;
import org.huiyin.evaluation.publication.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * A figure with six decimals.
 *
 * @param observed mean loss or points; points below the limit are said to be small
 */
public record PublicFigure(
        Measure measure, BigDecimal value, BigDecimal low, BigDecimal high, String observed, BigDecimal expected) {

    /** Ledger A finds the best, ledger B the worst. */
    public enum Measure {
        SCORE,
        RELATIVE_RATE
    }

    static @Nullable PublicFigure of(Figure figure, Caveats caveats) {
        if (figure instanceof Figure.Score score) {
            return of(
                    Measure.SCORE,
                    score.value(),
                    score.interval(),
                    Rounding.published(score.observed()).toPlainString(),
                    score.expected());
        }
        if (figure instanceof Figure.RelativeRate rate) {
            return of(Measure.RELATIVE_RATE, rate.value(), rate.interval(), points(rate, caveats), rate.expected());
        }
        return null;
    }

    private static PublicFigure of(Measure measure, double value, Interval interval, String observed, double expected) {
        return new PublicFigure(
                measure,
                Rounding.published(value),
                Rounding.published(interval.low()),
                Rounding.published(interval.high()),
                observed,
                Rounding.published(expected));
    }

    private static String points(Figure.RelativeRate rate, Caveats caveats) {
        return rate.observed() < caveats.suppressBelow()
                ? caveats.shown((long) rate.observed())
                : Rounding.published(rate.observed()).toPlainString();
    }
}
