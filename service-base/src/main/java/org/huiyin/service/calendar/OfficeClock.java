package org.huiyin.service.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/** Counts time while the office is open: the hands move on working days within office hours and stand still otherwise. */
final class OfficeClock {
    private final OfficeHours hours;
    private final ZoneId zone;
    private final Predicate<LocalDate> workingDay;

    OfficeClock(OfficeHours hours, ZoneId zone, Predicate<LocalDate> workingDay) {
        this.hours = hours;
        this.zone = zone;
        this.workingDay = workingDay;
    }

    /** When so much office time has passed since the start. */
    Instant plus(Instant start, Duration officeTime) {
        Duration left = officeTime;
        LocalDate day = LocalDate.ofInstant(start, zone);
        while (true) {
            if (workingDay.test(day)) {
                for (OfficeHours.Span span : hours.spans()) {
                    Instant from = latest(start, at(day, span.opens()));
                    Duration open = open(from, at(day, span.closes()));
                    if (left.compareTo(open) <= 0 && !open.isZero()) {
                        return from.plus(left);
                    }
                    left = left.minus(open);
                }
            }
            day = day.plusDays(1);
        }
    }

    Instant opening(LocalDate day) {
        return at(day, hours.spans().get(0).opens());
    }

    /** How much office time lies between two instants. */
    Duration between(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(until, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            if (workingDay.test(day)) {
                sum = sum.plus(openOn(day, from, until));
            }
        }
        return sum;
    }

    private Duration openOn(LocalDate day, Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        for (OfficeHours.Span span : hours.spans()) {
            Instant closes = at(day, span.closes());
            sum = sum.plus(open(latest(from, at(day, span.opens())), closes.isBefore(until) ? closes : until));
        }
        return sum;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration open(Instant from, Instant until) {
        return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
    }
}
