package org.huiyin.intake.help;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A share with its numerator and denominator, so that it can be reckoned again.
 *
 * @param percent rounded half up to one decimal, exactly; null of nothing
 */
public record Share(long part, long whole, @Nullable BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Share of(long part, long whole) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("a part is never more than the whole");
        }
        return new Share(part, whole, whole == 0 ? null : percent(part, whole));
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
