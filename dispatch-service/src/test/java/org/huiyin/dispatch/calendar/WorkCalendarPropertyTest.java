package org.huiyin.dispatch.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Random calendars against an oracle that marks every single day and counts with a finger. */
class WorkCalendarPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 4 * 366;

    @Property(tries = 10_000, seed = "20260101")
    void agreesWithANaiveDayByDayCount(
            @ForAll("calendars") Map<LocalDate, DayKind> special,
            @ForAll @IntRange(min = 0, max = 1000) int start,
            @ForAll @IntRange(min = 0, max = 60) int limit,
            @ForAll @IntRange(min = 0, max = 86_399) int second,
            @ForAll("zones") ZoneId zone) {
        WorkCalendar calendar = calendar(special, zone);
        LocalDate startDay = FIRST.plusDays(start);
        Instant startInstant = startDay.atStartOfDay(zone).plusSeconds(second).toInstant();
        LocalDate localStart = startInstant.atZone(zone).toLocalDate();

        Deadline deadline = calendar.deadline(startInstant, limit);

        assertThat(deadline.dueOn()).isEqualTo(oracle(worked(special), localStart, limit));
        assertThat(deadline.dueAt().atZone(zone).toLocalDate())
                .isEqualTo(deadline.dueOn().plusDays(1));
        assertThat(deadline.keptAt(startInstant)).isTrue();
    }

    private static LocalDate oracle(boolean[] worked, LocalDate start, int limit) {
        int index = (int) (start.toEpochDay() - FIRST.toEpochDay());
        int fingers = limit;
        if (limit == 0 && worked[index]) {
            return start;
        }
        do {
            index++;
            if (worked[index]) {
                fingers--;
            }
        } while (fingers > 0 || !worked[index]);
        return FIRST.plusDays(index);
    }

    private static boolean[] worked(Map<LocalDate, DayKind> special) {
        boolean[] worked = new boolean[DAYS];
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            DayKind kind = special.get(day);
            worked[i] = kind == null ? !weekend : kind == DayKind.WORKDAY;
        }
        return worked;
    }

    private static WorkCalendar calendar(Map<LocalDate, DayKind> special, ZoneId zone) {
        return new WorkCalendar(
                1,
                zone,
                2023,
                2026,
                special.entrySet().stream()
                        .map(day -> new SpecialDay(day.getKey(), day.getValue(), "日", "day"))
                        .toList());
    }

    @Provide
    Arbitrary<Map<LocalDate, DayKind>> calendars() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 1400).map(FIRST::plusDays);
        Arbitrary<DayKind> kinds = Arbitraries.of(DayKind.class);
        return Combinators.combine(days, kinds)
                .as(Map::entry)
                .list()
                .ofMaxSize(80)
                .map(entries -> {
                    Map<LocalDate, DayKind> map = new HashMap<>();
                    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
                    return map;
                });
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        // New York changes its clocks twice a year.
        return Arbitraries.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("America/New_York"), ZoneId.of("UTC"));
    }
}
