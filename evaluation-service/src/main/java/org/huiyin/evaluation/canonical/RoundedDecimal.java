package org.huiyin.evaluation.canonical;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds the very number that a double stands for half even. */
final class RoundedDecimal {
    /** Below it, a product is at most 2⁻¹³ away from what it should be. */
    private static final double MODEST = 0x1p40;

    private static final double CLOSE_TO_A_TIE = 0x1p-10;
    /** Powers of ten up to this one are exact. */
    private static final int MOST_QUICK_DECIMALS = 15;

    private final int decimals;
    private final double scale;

    RoundedDecimal(int decimals) {
        if (decimals < 0) {
            throw new IllegalArgumentException("fewer than no decimals");
        }
        this.decimals = decimals;
        this.scale = decimals <= MOST_QUICK_DECIMALS ? Math.pow(10, decimals) : Double.POSITIVE_INFINITY;
    }

    /** Most numbers of a result lie clearly on one side, and need no exact arithmetic: that is ten times as fast. */
    BigDecimal of(double value) {
        double scaled = value * scale;
        double nearest = Math.rint(scaled);
        if (Math.abs(scaled) < MODEST && Math.abs(scaled - nearest) < 0.5 - CLOSE_TO_A_TIE) {
            return BigDecimal.valueOf((long) nearest, decimals);
        }
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
