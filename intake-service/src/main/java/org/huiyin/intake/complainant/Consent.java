package org.huiyin.intake.complainant;

import java.time.LocalDate;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * That an enterprise lets somebody file for it (代办授权).
 *
 * @param form how it was given
 * @param givenOn the day on which it was given
 * @param reference where it can be found, such as the number of a letter of authority; needed unless it was only spoken
 */
public record Consent(Form form, LocalDate givenOn, @Nullable String reference) {
    public static final int REFERENCE_MAXIMUM = 100;

    /** How consent was given. */
    public enum Form {
        WRITTEN,
        RECORDED,
        SPOKEN
    }

    public Consent {
        if (reference != null) {
            TextRule.LINE.check(reference, REFERENCE_MAXIMUM);
        } else if (form != Form.SPOKEN) {
            throw new InvalidValue("required", "needs a reference unless it was only spoken");
        }
    }
}
