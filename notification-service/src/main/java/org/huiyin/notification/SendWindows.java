package org.huiyin.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.notification.sending.OpenWindows;
import org.huiyin.notification.sending.SendHours;
import org.huiyin.service.calendar.CalendarFiles;
import org.huiyin.service.calendar.WorkCalendar;

/** When people may be written to: nobody at night; staff, unless it is urgent, only on days on which they work. */
@ApplicationScoped
public class SendWindows {
    private final SendHours hours;
    private final WorkCalendar calendar;
    private final boolean staffOnWorkingDays;

    SendWindows(TellingConfig config, @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.hours = new SendHours(
                zone, config.sendHours().from(), config.sendHours().until());
        this.calendar = CalendarFiles.calendar(zone);
        this.staffOnWorkingDays = config.sendHours().staffOnWorkingDays();
    }

    public OpenWindows at(Instant now) {
        Optional<Instant> open = hours.openSince(now);
        Optional<Instant> staff = staffOnWorkingDays ? open.flatMap(since -> onWorkingDay(since, now)) : open;
        return new OpenWindows(open.orElse(null), staff.orElse(null));
    }

    private Optional<Instant> onWorkingDay(Instant since, Instant now) {
        if (!calendar.isWorkingDay(now)) {
            return Optional.empty();
        }
        ZoneId zone = calendar.zone();
        Instant today = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        return Optional.of(since.isAfter(today) ? since : today);
    }
}
