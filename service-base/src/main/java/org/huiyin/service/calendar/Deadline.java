package org.huiyin.service.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a limit ends: with the end of its last working day, or at an instant if it is counted in hours. Provisional when it was
 * counted over a year whose holidays were not announced yet.
 */
public record Deadline(LocalDate dueOn, Instant dueAt, Limit limit, int calendarVersion, boolean provisional) {

    public Deadline(LocalDate dueOn, Instant dueAt, int workingDays, int calendarVersion, boolean provisional) {
        this(dueOn, dueAt, Limit.workingDays(workingDays), calendarVersion, provisional);
    }

    /** The limit as far as it is counted in working days; one that is counted in hours has none. */
    public int limitWorkingDays() {
        return limit.unit() == LimitUnit.WORKING_DAYS ? limit.amount() : 0;
    }

    /** Something done at the due instant is late: that instant already belongs to the next day. */
    public boolean keptAt(Instant moment) {
        return moment.isBefore(dueAt);
    }
}
