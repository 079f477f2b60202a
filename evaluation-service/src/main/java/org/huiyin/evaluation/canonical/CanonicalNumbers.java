package org.huiyin.evaluation.canonical;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The one form of a number: plain, no exponent, no sign of a zero, no zeros at the end. Equal numbers are written alike,
 * whole or broken by type. {@link Double#toString} is not asked, since JDKs differ in it.
 */
interface CanonicalNumbers {
    /** The decimal that is written for a finite double. */
    BigDecimal decimal(double value);

    /** The shortest decimal that is read as the same double. */
    static CanonicalNumbers exact() {
        return ShortestDecimal::of;
    }

    /** What is rounded is the very number that the double stands for. */
    static CanonicalNumbers rounded(int decimals) {
        return new RoundedDecimal(decimals)::of;
    }

    default String write(Number number) {
        if (number instanceof BigInteger
                || number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte) {
            return number.toString();
        } else if (number instanceof Double value && Double.isFinite(value)) {
            return decimal(value).stripTrailingZeros().toPlainString();
        }
        throw new IllegalArgumentException("no canonical form for " + number.getClass() + " " + number);
    }
}
