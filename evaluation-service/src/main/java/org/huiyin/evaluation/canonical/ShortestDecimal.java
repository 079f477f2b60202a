package org.huiyin.evaluation.canonical;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes a double with as few digits as it takes to read it again. */
final class ShortestDecimal {
    /** So many digits tell any two doubles apart. */
    private static final int MOST_DIGITS = 17;

    private ShortestDecimal() {}

    static BigDecimal of(double value) {
        var whole = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal candidate = whole.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == value) {
                return candidate;
            }
        }
        return whole.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }
}
