package org.huiyin.intake.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint is about. Codes never vanish: complaints keep the one they were filed under, and a code that is no longer wanted is
 * closed.
 *
 * @param parent the category it is part of; none for a main category, by which dispatch routes
 * @param edition the edition of the list in which the code appeared
 * @param validUntil the last day on which it may be filed under; none if it is open
 */
public record Category(
        String code, @Nullable String parent, String zh, String en, int edition, @Nullable LocalDate validUntil) {

    public boolean isOpenOn(LocalDate day) {
        return validUntil == null || !day.isAfter(validUntil);
    }
}
