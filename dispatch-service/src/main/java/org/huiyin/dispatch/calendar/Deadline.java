package org.huiyin.dispatch.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The end of the last working day that an answer may take. Provisional when it was counted over a year whose holidays were
 * not announced yet.
 */
public record Deadline(LocalDate dueOn, Instant dueAt, int limitWorkingDays, int calendarVersion, boolean provisional) {

    public Deadline {
        if (limitWorkingDays < 0) {
            throw new IllegalArgumentException("a limit cannot be negative: " + limitWorkingDays);
        }
    }

    /** Something done at the due instant is late: that instant already belongs to the next day. */
    public boolean keptAt(Instant moment) {
        return moment.isBefore(dueAt);
    }
}
