package org.huiyin.local.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.Deployment;

/** The days of the year on which the offices are open, holidays and moved working days considered. */
record WorkingDays(List<LocalDate> days) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalTime FIRST_HOUR = LocalTime.of(10, 0);
    /** Each day at another hour: attempts to reach a complainant count only so. */
    private static final int HOURS = 6;

    private static final int FEWEST = 30;

    static WorkingDays of(int year, Map<LocalDate, Boolean> special) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new WorkingDays(first.datesUntil(first.plusYears(1))
                .filter(day -> special.getOrDefault(day, !isWeekend(day)))
                .toList());
    }

    /** As dispatch's calendar has them. */
    static WorkingDays ask(Deployment deployment, int year) {
        Reply reply = new Api().get(deployment.dispatch() + "/v1/calendar/" + year, "");
        if (!reply.ok()) {
            throw new Trouble("dispatch does not tell the calendar of " + year + ": " + reply);
        }
        Map<LocalDate, Boolean> special = new HashMap<>();
        for (JsonNode day : reply.body().path("days")) {
            special.put(
                    LocalDate.parse(day.path("date").asText()),
                    day.path("kind").asText().equals("WORKDAY"));
        }
        return of(year, special);
    }

    /** A part of a year is played on its first days: no fewer than the longest life with some to spare. */
    WorkingDays first(double share) {
        int wanted = Math.max(FEWEST, (int) Math.round(share * days.size()));
        return new WorkingDays(days.subList(0, Math.min(wanted, days.size())));
    }

    int count() {
        return days.size();
    }

    LocalDate date(int index) {
        return days.get(index);
    }

    Instant time(int index) {
        return date(index)
                .atTime(FIRST_HOUR.plusHours(index % HOURS))
                .atZone(ZONE)
                .toInstant();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
