package org.huiyin.intake.complainant;

import java.time.LocalDate;
import org.huiyin.intake.complaint.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * What is noted by whoever files for somebody else: where the words came from, on which day, and for an enterprise that it agreed.
 */
public record OnBehalf(@Nullable String reference, @Nullable LocalDate receivedOn, @Nullable Consent consent) {
    public static final int REFERENCE_MAXIMUM = 100;

    /** What staff note of somebody who spoke for themselves. */
    public OnBehalf(@Nullable String reference, @Nullable LocalDate receivedOn) {
        this(reference, receivedOn, null);
    }

    public OnBehalf {
        if (reference != null) {
            TextRule.LINE.check(reference, REFERENCE_MAXIMUM);
        }
    }
}
