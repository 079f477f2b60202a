package org.huiyin.intake.help;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day at the office: periods of help begin and end with it. */
public record OfficeDay(ZoneId zone) {
    public LocalDate of(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /** The moment at which a day begins. */
    public Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
