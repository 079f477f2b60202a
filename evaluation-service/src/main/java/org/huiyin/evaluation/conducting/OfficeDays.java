package org.huiyin.evaluation.conducting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.evaluation.cycle.Moment;
import org.huiyin.service.calendar.CalendarFiles;
import org.huiyin.service.calendar.WorkCalendar;

/** The calendar by which the days of a cycle are counted. */
@ApplicationScoped
public class OfficeDays {
    private final WorkCalendar calendar;

    public OfficeDays(@ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.calendar = CalendarFiles.calendar(zone);
    }

    public Moment at(Instant now) {
        return new Moment(now, calendar);
    }
}
