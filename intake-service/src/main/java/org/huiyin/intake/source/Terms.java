package org.huiyin.intake.source;

import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * What the office may change about a source.
 *
 * @param client id of the OAuth client that alone may file under it, besides clerks; null: everybody may
 * @param quotaPerDay complaints a day of the office's zone; null: no end. Staff are not counted
 * @param limitPerMinute complaints a minute and replica; null: no end
 */
public record Terms(
        String zh,
        String en,
        @Nullable String client,
        @Nullable Integer quotaPerDay,
        @Nullable Integer limitPerMinute) {
    public static final int NAME_MAXIMUM = 100;
    public static final int CLIENT_MAXIMUM = 255;
    private static final int LARGEST = 1_000_000;

    public Terms {
        TextRule.LINE.check(zh, NAME_MAXIMUM);
        TextRule.LINE.check(en, NAME_MAXIMUM);
        if (client != null) {
            TextRule.LINE.check(client, CLIENT_MAXIMUM);
        }
        checkAmount(quotaPerDay);
        checkAmount(limitPerMinute);
    }

    /** Whether the number of complaints is limited in any way. */
    public boolean bounded() {
        return quotaPerDay != null || limitPerMinute != null;
    }

    /** An amount from 1 to a million, or none. */
    public static void checkAmount(@Nullable Integer amount) {
        if (amount != null && (amount < 1 || amount > LARGEST)) {
            throw new InvalidValue("out-of-range", "must be from 1 to " + LARGEST);
        }
    }
}
