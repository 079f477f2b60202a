package org.huiyin.notification.sending;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours in which a person may be written to. The same time twice means: always. A window may pass midnight. */
public record SendHours(ZoneId zone, LocalTime from, LocalTime until) {

    public boolean isOpen(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        if (from.equals(until)) {
            return true;
        }
        boolean started = !time.isBefore(from);
        boolean running = time.isBefore(until);
        return from.isBefore(until) ? started && running : started || running;
    }

    /** The moment itself when it is in the window, otherwise the next opening. */
    public Instant nextOpen(Instant moment) {
        if (isOpen(moment)) {
            return moment;
        }
        ZonedDateTime local = moment.atZone(zone);
        ZonedDateTime opening = local.toLocalDate().atTime(from).atZone(zone);
        return (opening.isBefore(local)
                        ? opening.toLocalDate().plusDays(1).atTime(from).atZone(zone)
                        : opening)
                .toInstant();
    }
}
