package org.huiyin.evaluation.canonical;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/**
 * The one form of a number: plain, no exponent, no sign of a zero, no zeros at the end. Equal numbers are written alike,
 * whole or broken by type. {@link Double#toString} is not asked, since JDKs differ in it.
 */
final class CanonicalNumbers {
    /** So many digits tell any two doubles apart. */
    private static final int MOST_DIGITS = 17;

    private final UnaryOperator<BigDecimal> form;

    private CanonicalNumbers(UnaryOperator<BigDecimal> form) {
        this.form = form;
    }

    static CanonicalNumbers exact() {
        return new CanonicalNumbers(CanonicalNumbers::shortest);
    }

    /** What is rounded is the very number that the double stands for. */
    static CanonicalNumbers rounded(int decimals) {
        return new CanonicalNumbers(number -> number.setScale(decimals, RoundingMode.HALF_EVEN));
    }

    String write(Number number) {
        if (number instanceof BigInteger
                || number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte) {
            return number.toString();
        } else if (number instanceof Double value && Double.isFinite(value)) {
            return form.apply(new BigDecimal(value)).stripTrailingZeros().toPlainString();
        }
        throw new IllegalArgumentException("no canonical form for " + number.getClass() + " " + number);
    }

    /** The shortest decimal that is read as the same double. */
    private static BigDecimal shortest(BigDecimal whole) {
        double value = whole.doubleValue();
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal candidate = whole.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == value) {
                return candidate;
            }
        }
        return whole.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }
}
