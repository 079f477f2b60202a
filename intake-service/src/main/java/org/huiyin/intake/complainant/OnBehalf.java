package org.huiyin.intake.complainant;

import java.time.LocalDate;
import org.huiyin.intake.complaint.TextRule;
import org.jspecify.annotations.Nullable;

/** What staff note when they file for somebody else: where the words came from, and on which day. */
public record OnBehalf(@Nullable String reference, @Nullable LocalDate receivedOn) {
    public static final int REFERENCE_MAXIMUM = 100;

    public OnBehalf {
        if (reference != null) {
            TextRule.LINE.check(reference, REFERENCE_MAXIMUM);
        }
    }
}
