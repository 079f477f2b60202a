package org.huiyin.evaluation.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers are written: half to even, so that no direction is favoured. */
public final class Rounding {
    private static final int PUBLISHED = 6;

    private Rounding() {}

    /** Six decimals without closing zeros, as in a run's canonical result. */
    public static BigDecimal published(double value) {
        BigDecimal rounded = to(value, PUBLISHED).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** A fixed number of decimals. */
    public static BigDecimal to(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
