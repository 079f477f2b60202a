package org.huiyin.dispatch.importing;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalTime;
import org.huiyin.dispatch.limits.AnswerLimit;
import org.huiyin.dispatch.limits.Audience;
import org.huiyin.dispatch.limits.ClockLimit;
import org.huiyin.dispatch.limits.Ladder;
import org.huiyin.dispatch.limits.Rung;
import org.huiyin.dispatch.limits.TimeRules;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.calendar.Limit;
import org.huiyin.service.calendar.OfficeHours;

/** Reads the city's rules about time from the CSV files on the class path. */
final class TimeFiles {
    private TimeFiles() {}

    static TimeRules read() {
        return new TimeRules(
                CityFiles.rows("register/time-limits.csv", TimeFiles::answer),
                CityFiles.rows("register/clock-limits.csv", TimeFiles::clock),
                new OfficeHours(CityFiles.rows("register/office-hours.csv", TimeFiles::span)),
                new Ladder(CityFiles.rows("register/urging-ladder.csv", TimeFiles::rung)));
    }

    private static AnswerLimit answer(NamedCsvRecord row) {
        return new AnswerLimit(
                row.getField("emergency"),
                row.getField("kind"),
                row.getField("level"),
                row.getField("category"),
                Limit.parse(row.getField("promised")),
                Limit.parse(row.getField("legal")));
    }

    private static ClockLimit clock(NamedCsvRecord row) {
        return new ClockLimit(
                DeadlineKind.valueOf(row.getField("kind")),
                row.getField("emergency"),
                Limit.parse(row.getField("limit")));
    }

    private static OfficeHours.Span span(NamedCsvRecord row) {
        return new OfficeHours.Span(LocalTime.parse(row.getField("opens")), LocalTime.parse(row.getField("closes")));
    }

    private static Rung rung(NamedCsvRecord row) {
        return new Rung(
                Integer.parseInt(row.getField("step")),
                Integer.parseInt(row.getField("working_days")),
                Audience.valueOf(row.getField("audience")),
                row.getField("answer_within").isEmpty() ? null : Integer.valueOf(row.getField("answer_within")));
    }
}
