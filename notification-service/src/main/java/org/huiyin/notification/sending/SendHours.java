package org.huiyin.notification.sending;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The hours in which a person may be written to. The same time twice means: always. A window may pass midnight. */
public record SendHours(ZoneId zone, LocalTime from, LocalTime until) {

    /** When the window opened in which the moment is: long ago if it never closes, and not at all if it is closed. */
    public Optional<Instant> openSince(Instant moment) {
        if (from.equals(until)) {
            return Optional.of(Instant.EPOCH);
        }
        ZonedDateTime local = moment.atZone(zone);
        boolean started = !local.toLocalTime().isBefore(from);
        boolean running = local.toLocalTime().isBefore(until);
        if (from.isBefore(until) ? started && running : started || running) {
            return Optional.of(opening(started ? local : local.minusDays(1)));
        }
        return Optional.empty();
    }

    private Instant opening(ZonedDateTime day) {
        return day.toLocalDate().atTime(from).atZone(zone).toInstant();
    }
}
