package org.huiyin.dispatch.limits;

import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.calendar.Limit;

/** How long a step inside a case may take; {@code yes}, {@code no} or {@code *} says for which cases. */
public record ClockLimit(DeadlineKind kind, String emergency, Limit limit) {

    boolean fits(DeadlineKind other, boolean urgent) {
        return kind == other && (fitsAny() || emergency.equals(urgent ? "yes" : "no"));
    }

    boolean fitsAny() {
        return emergency.equals("*");
    }
}
