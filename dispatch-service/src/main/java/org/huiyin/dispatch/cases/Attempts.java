package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.service.calendar.WorkCalendar;

/** The rule for attempts in vain to ask somebody. */
public final class Attempts {
    private Attempts() {}

    /** They count on different working days and at different hours: who is at work at ten is so tomorrow at ten. */
    public static Optional<Refusal> against(List<Instant> tried, Instant at, WorkCalendar calendar) {
        if (!calendar.isWorkingDay(at)) {
            return Optional.of(Refusal.FOLLOW_UP_ON_A_DAY_OFF);
        }
        if (tried.stream().anyMatch(before -> calendar.sameDay(before, at))) {
            return Optional.of(Refusal.FOLLOW_UP_ON_THE_SAME_DAY);
        }
        return tried.stream().anyMatch(before -> calendar.sameHour(before, at))
                ? Optional.of(Refusal.FOLLOW_UP_AT_THE_SAME_HOUR)
                : Optional.empty();
    }
}
