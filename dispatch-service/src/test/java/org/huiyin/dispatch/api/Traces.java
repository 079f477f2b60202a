package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.testkit.Rows;

/** What moves left behind: every entry of a history is told and every event is written down, and the clocks say the same. */
final class Traces {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** What came too late to change anything is written down, and nobody has to hear of it. */
    private static final String UNTOLD =
            """
            select s.case_id, s.n, s.action from case_step s where s.case_id = any (?) and s.action not like '%_NOTED'
              and not exists (select from outbox o where o.aggregate_id = s.case_id and o.occurred_at = s.at)""";

    private static final String UNWRITTEN =
            """
            select o.aggregate_id, o.seq, o.type from outbox o where o.aggregate_id = any (?)
              and not exists (select from case_step s where s.case_id = o.aggregate_id and s.at = o.occurred_at)""";
    private static final String CLOCKS =
            """
            select case_id, cycle, limit_amount, limit_unit, due_at from deadline
            where kind = 'RESOLUTION' and case_id = any (?) order by case_id, cycle""";
    private static final String ENTRIES =
            "select case_id, at, action, detail from case_step where case_id = any (?) order by case_id, n";

    private final Map<LocalDate, Boolean> special = Rows.of(
                    "select date, kind from calendar_day where edition = (select max(edition) from calendar_edition)")
            .stream()
            .collect(Collectors.toMap(row -> ((java.sql.Date) row.get("date")).toLocalDate(), row -> row.get("kind")
                    .equals("WORKDAY")));
    private int entries;
    private int clocks;

    void check(List<UUID> cases) {
        UUID[] ids = cases.toArray(UUID[]::new);
        assertThat(Rows.of(UNTOLD, (Object) ids)).as("entries without an event").isEmpty();
        assertThat(Rows.of(UNWRITTEN, (Object) ids))
                .as("events without an entry")
                .isEmpty();
        Map<Object, List<Map<String, Object>>> armed = byCase(Rows.of(CLOCKS, (Object) ids));
        byCase(Rows.of(ENTRIES, (Object) ids)).forEach((id, history) -> {
            entries += history.size();
            if (!wasMerged(history)) {
                compare(history, armed.getOrDefault(id, List.of()));
            }
        });
    }

    /** A case that was merged keeps the clock that it had, or gets the one of its matter: its tests count those. */
    private static boolean wasMerged(List<Map<String, Object>> history) {
        return history.stream().anyMatch(entry -> entry.get("action").equals("MERGED"));
    }

    private static Map<Object, List<Map<String, Object>>> byCase(List<Map<String, Object>> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.get("case_id")));
    }

    private void compare(List<Map<String, Object>> history, List<Map<String, Object>> armed) {
        Finger finger = new Finger(armed);
        history.forEach(finger::read);
        assertThat(armed).as("clocks of %s", history).hasSize(finger.ends.size());
        for (int i = 0; i < armed.size(); i++) {
            clocks++;
            assertThat(instant(armed.get(i).get("due_at")))
                    .as("end of the clock %s after %s", armed.get(i), history)
                    .isEqualTo(finger.ends.get(i));
        }
    }

    /** Goes through a history with a finger on the calendar, from one assignment to the next. */
    private final class Finger {
        private final List<Map<String, Object>> armed;
        private final List<Instant> ends = new ArrayList<>();
        private int asked;
        private Instant stopped = Instant.MIN;

        Finger(List<Map<String, Object>> armed) {
            this.armed = armed;
        }

        void read(Map<String, Object> entry) {
            Instant at = instant(entry.get("at"));
            switch ((String) entry.get("action")) {
                case "ASSIGNED", "TRIAGED_AND_ASSIGNED", "RULED", "REOPENED" -> begin(at);
                case "EXTENSION_ASKED" -> asked = Integer.parseInt((String) entry.get("detail"));
                case "EXTENDED" -> move(asked);
                case "SUSPENDED" -> stopped = at;
                case "RESUMED" -> move(workedBetween(day(stopped), day(at)));
                default -> {}
            }
        }

        private void begin(Instant at) {
            assertThat(armed).as("clocks, one per assignment").hasSizeGreaterThan(ends.size());
            Map<String, Object> clock = armed.get(ends.size());
            int amount = ((Number) clock.get("limit_amount")).intValue();
            boolean hours = clock.get("limit_unit").equals("HOURS");
            ends.add(hours ? at.plusSeconds(amount * 3600L) : endOf(worked(day(at), amount)));
        }

        private void move(int days) {
            int last = ends.size() - 1;
            ends.set(last, later(ends.get(last), days));
        }
    }

    private Instant later(Instant end, int days) {
        LocalDate last = day(end.minusMillis(1));
        LocalDate next = worked(last, days);
        return end.plusSeconds((next.toEpochDay() - last.toEpochDay()) * 86_400);
    }

    private LocalDate worked(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; left -= isWorked(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private int workedBetween(LocalDate from, LocalDate until) {
        int days = 0;
        for (LocalDate day = from; day.isBefore(until); days += isWorked(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return days;
    }

    private boolean isWorked(LocalDate day) {
        return special.getOrDefault(
                day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, SHANGHAI);
    }

    private static Instant instant(Object value) {
        return ((java.sql.Timestamp) value).toInstant();
    }

    @Override
    public String toString() {
        return "%d entries with their events, 0 without; %d clocks as counted day by day, 0 differences"
                .formatted(entries, clocks);
    }
}
