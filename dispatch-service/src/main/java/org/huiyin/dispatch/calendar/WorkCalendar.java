package org.huiyin.dispatch.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Counts working days: Monday to Friday, less holidays, plus moved working days. Years outside its data are counted as
 * ordinary weeks and make every deadline that touches them provisional.
 */
public final class WorkCalendar {
    private final int version;
    private final ZoneId zone;
    private final int firstYear;
    private final int lastYear;
    private final NavigableMap<LocalDate, SpecialDay> specialDays = new TreeMap<>();

    public WorkCalendar(int version, ZoneId zone, int firstYear, int lastYear, Collection<SpecialDay> days) {
        this.version = version;
        this.zone = zone;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        for (SpecialDay day : days) {
            if (!covers(day.date()) || specialDays.put(day.date(), day) != null) {
                throw new IllegalArgumentException("calendar data is out of range or listed twice: " + day.date());
            }
        }
    }

    public int version() {
        return version;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Whether the holidays of this day's year are known. */
    public boolean covers(LocalDate day) {
        return day.getYear() >= firstYear && day.getYear() <= lastYear;
    }

    public boolean isWorkingDay(LocalDate day) {
        SpecialDay special = specialDays.get(day);
        if (special != null) {
            return special.kind() == DayKind.WORKDAY;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Counting begins on the day after; a limit of zero means the same day, or the next working day if that one is off. */
    public Deadline deadline(Instant start, int workingDays) {
        LocalDate startDay = LocalDate.ofInstant(start, zone);
        LocalDate dueOn = workingDays == 0 ? sameOrNextWorkingDay(startDay) : plusWorkingDays(startDay, workingDays);
        Instant dueAt = dueOn.plusDays(1).atStartOfDay(zone).toInstant();
        return new Deadline(dueOn, dueAt, workingDays, version, !covers(startDay) || !covers(dueOn));
    }

    /** A deadline so many working days later, with everything else as it was. */
    public Deadline later(Deadline former, int workingDays) {
        LocalDate dueOn = plusWorkingDays(former.dueOn(), workingDays);
        Instant dueAt = dueOn.plusDays(1).atStartOfDay(zone).toInstant();
        return new Deadline(
                dueOn, dueAt, former.limitWorkingDays() + workingDays, version, former.provisional() || !covers(dueOn));
    }

    /** How many working days began after one instant and until another. */
    public int workingDaysBetween(Instant from, Instant until) {
        LocalDate last = LocalDate.ofInstant(until, zone);
        return (int) LocalDate.ofInstant(from, zone)
                .plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Whether two instants fall on one day of the office's zone. */
    public boolean sameDay(Instant one, Instant other) {
        return LocalDate.ofInstant(one, zone).equals(LocalDate.ofInstant(other, zone));
    }

    /** Whether two instants fall on one hour of the clock, on whatever days. */
    public boolean sameHour(Instant one, Instant other) {
        return one.atZone(zone).getHour() == other.atZone(zone).getHour();
    }

    /** Whether the office works on the day of an instant. */
    public boolean isWorkingDay(Instant instant) {
        return isWorkingDay(LocalDate.ofInstant(instant, zone));
    }

    /** How many days of the calendar lie between two instants, whatever the hours. */
    public long daysBetween(Instant from, Instant until) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(until, zone));
    }

    /** The n-th working day after a day. */
    public LocalDate plusWorkingDays(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int counted = 0; counted < workingDays; counted++) {
            day = sameOrNextWorkingDay(day.plusDays(1));
        }
        return day;
    }

    /** The holidays and moved working days of one year, in order. */
    public List<SpecialDay> specialDays(Year year) {
        return List.copyOf(specialDays
                .subMap(year.atDay(1), true, year.atDay(year.length()), true)
                .values());
    }

    private LocalDate sameOrNextWorkingDay(LocalDate start) {
        LocalDate day = start;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
