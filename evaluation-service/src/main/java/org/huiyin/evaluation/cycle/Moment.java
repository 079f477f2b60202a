package org.huiyin.evaluation.cycle;

import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.service.calendar.WorkCalendar;

/** The time of a command, and the calendar by which the office counts its days. */
public record Moment(Instant at, WorkCalendar calendar) {

    public LocalDate today() {
        return LocalDate.ofInstant(at, calendar.zone());
    }

    /** Whether a day has begun. */
    public boolean isOnOrAfter(LocalDate day) {
        return !today().isBefore(day);
    }

    /** Whether a day is over. */
    public boolean isAfter(LocalDate day) {
        return today().isAfter(day);
    }

    /** Whether so many whole working days have gone by since the day of another instant. */
    public boolean isPast(Instant start, int workingDays) {
        return !calendar.deadline(start, workingDays).keptAt(at);
    }

    /** The last of so many working days from now. */
    public LocalDate lastOf(int workingDays) {
        return calendar.deadline(at, workingDays).dueOn();
    }

    /** Whether so many months have gone by since the day of another instant. */
    public boolean isMonthsAfter(Instant start, int months) {
        return isOnOrAfter(LocalDate.ofInstant(start, calendar.zone()).plusMonths(months));
    }
}
