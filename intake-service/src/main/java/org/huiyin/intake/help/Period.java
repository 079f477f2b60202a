package org.huiyin.intake.help;

import java.time.LocalDate;
import org.huiyin.intake.complaint.InvalidValue;
import org.jspecify.annotations.Nullable;

/** From the first day to the last, both included; without a last day until further notice. */
public record Period(LocalDate from, @Nullable LocalDate until) {
    public Period {
        if (until != null && until.isBefore(from)) {
            throw new InvalidValue("ends-before-it-begins", "must not end before it begins");
        }
    }
}
