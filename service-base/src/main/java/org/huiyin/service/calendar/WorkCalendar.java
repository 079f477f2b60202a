package org.huiyin.service.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
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
    private final OfficeClock officeClock;
    private final NavigableMap<LocalDate, SpecialDay> specialDays = new TreeMap<>();

    public WorkCalendar(int version, ZoneId zone, int firstYear, int lastYear, Collection<SpecialDay> days) {
        this(version, zone, firstYear, lastYear, days, OfficeHours.NINE_TO_FIVE);
    }

    public WorkCalendar(
            int version,
            ZoneId zone,
            int firstYear,
            int lastYear,
            Collection<SpecialDay> days,
            OfficeHours officeHours) {
        this.version = version;
        this.zone = zone;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.officeClock = new OfficeClock(officeHours, zone, this::isWorkingDay);
        days.forEach(this::add);
    }

    private void add(SpecialDay day) {
        if (!covers(day.date())) {
            throw new IllegalArgumentException("the calendar's years are %d to %d, but it lists %s (%s)"
                    .formatted(firstYear, lastYear, day.date(), day.nameEn()));
        }
        SpecialDay former = specialDays.put(day.date(), day);
        if (former != null) {
            throw new IllegalArgumentException("holidays overlap: %s is listed as %s %s and as %s %s"
                    .formatted(day.date(), former.kind(), former.nameEn(), day.kind(), day.nameEn()));
        }
        DayOfWeek weekday = day.date().getDayOfWeek();
        if (day.kind() == DayKind.WORKDAY && weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY) {
            throw new IllegalArgumentException("only a weekend day can be a moved working day: " + day.date());
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

    /** The end of a limit that begins to be counted at the start. */
    public Deadline deadline(Instant start, Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> deadline(start, limit.amount());
            case HOURS -> until(start, start.plus(Duration.ofHours(limit.amount())), limit, false);
            case OFFICE_HOURS -> {
                Instant dueAt = officeClock.plus(start, Duration.ofHours(limit.amount()));
                yield until(start, dueAt, limit, !covers(dayOf(start)) || !covers(dayOf(dueAt)));
            }
        };
    }

    /** The end of a limit by all that is known of it; the same facts and the same calendar give the same deadline. */
    public Deadline deadline(ClockFacts facts) {
        Deadline deadline = deadline(facts.start(), facts.limit());
        for (Change change : facts.changes()) {
            deadline = change instanceof Change.Extension extension
                    ? later(deadline, extension.workingDays())
                    : resumed(deadline, (Change.Suspension) change);
        }
        return deadline;
    }

    /** A deadline so many working days later; the limit stays what was promised, only its end moves. */
    public Deadline later(Deadline former, int workingDays) {
        LocalDate dueOn = plusWorkingDays(former.dueOn(), workingDays);
        Instant dueAt = former.limit().unit() == LimitUnit.WORKING_DAYS
                ? dueOn.plusDays(1).atStartOfDay(zone).toInstant()
                : former.dueAt()
                        .atZone(zone)
                        .plusDays(ChronoUnit.DAYS.between(former.dueOn(), dueOn))
                        .toInstant();
        return new Deadline(dueOn, dueAt, former.limit(), version, former.provisional() || !covers(dueOn));
    }

    /** Gives back the time in which the clock stood still: working days that began, hours, or hours of the open office. */
    public Deadline resumed(Deadline former, Change.Suspension still) {
        return switch (former.limit().unit()) {
            case WORKING_DAYS -> daysGivenBack(former, still);
            case HOURS ->
                until(
                        still.since(),
                        former.dueAt().plus(Duration.between(still.since(), still.until())),
                        former.limit(),
                        former.provisional());
            case OFFICE_HOURS -> {
                Duration given = officeClock.between(still.since(), still.until());
                Instant dueAt = given.isZero() ? former.dueAt() : officeClock.plus(former.dueAt(), given);
                yield until(still.since(), dueAt, former.limit(), former.provisional() || !covers(dayOf(dueAt)));
            }
        };
    }

    /** Whoever was stopped on the last day and may go on when the office is closed has the next working day. */
    private Deadline daysGivenBack(Deadline former, Change.Suspension still) {
        Deadline moved = later(former, workingDaysBetween(still.since(), still.until()));
        boolean overMeanwhile = moved.dueOn().isBefore(dayOf(still.until()));
        return overMeanwhile && former.keptAt(still.since()) ? later(moved, 1) : moved;
    }

    private Deadline until(Instant start, Instant dueAt, Limit limit, boolean provisional) {
        Instant lastMoment = dueAt.isAfter(start) ? dueAt.minusNanos(1) : dueAt;
        return new Deadline(dayOf(lastMoment), dueAt, limit, version, provisional);
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
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

    /** So many working days after a day, or before it if negative; the day itself for zero. */
    public LocalDate shift(LocalDate start, int workingDays) {
        if (workingDays >= 0) {
            return plusWorkingDays(start, workingDays);
        }
        LocalDate day = start;
        for (int counted = 0; counted > workingDays; counted--) {
            do {
                day = day.minusDays(1);
            } while (!isWorkingDay(day));
        }
        return day;
    }

    /** When the office opens on a day. */
    public Instant opening(LocalDate day) {
        return officeClock.opening(day);
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
