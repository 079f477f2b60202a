package org.huiyin.intake.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** For how many days of the calendar a complainant may answer, and come back after the end; the last day counts. */
public record Windows(ZoneId zone, int answerDays, int reopeningDays) {

    boolean answerable(Instant since, Instant now) {
        return days(since, now) <= answerDays;
    }

    boolean reopenable(Instant since, Instant now) {
        return days(since, now) <= reopeningDays;
    }

    private long days(Instant since, Instant now) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(since, zone), LocalDate.ofInstant(now, zone));
    }
}
