package org.huiyin.dispatch.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An ISO week, Monday to Sunday, written {@code 2026-W47}. */
public record Week(int year, int number) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{3})-W(\\d{2})");
    private static final int DAYS = 7;

    public Week {
        LocalDate inTheLastWeek = LocalDate.of(year, 12, 28);
        if (number < 1 || number > inTheLastWeek.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)) {
            throw new IllegalArgumentException("no such week: " + year + ", " + number);
        }
    }

    public static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Empty for anything that is not a week of the calendar. */
    public static Optional<Week> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Week(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 4) // always in week 1
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                .with(WeekFields.ISO.dayOfWeek(), 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusDays(DAYS - 1L);
    }

    public Instant start(ZoneId zone) {
        return firstDay().atStartOfDay(zone).toInstant();
    }

    /** The first instant that does not belong to the week any more. */
    public Instant end(ZoneId zone) {
        return firstDay().plusDays(DAYS).atStartOfDay(zone).toInstant();
    }

    @Override
    public String toString() {
        return "%d-W%02d".formatted(year, number);
    }
}
