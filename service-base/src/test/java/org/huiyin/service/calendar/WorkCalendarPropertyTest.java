package org.huiyin.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Random calendars against an oracle that marks every single day and counts with a finger. */
class WorkCalendarPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 4 * 366;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Property(seed = "20260101")
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

    @Property(seed = "20260103")
    void derivesWithExtensionsAndSuspensionsWhatADayByDayWalkFinds(
            @ForAll("calendars") Map<LocalDate, DayKind> special,
            @ForAll @IntRange(min = 0, max = 700) int start,
            @ForAll @IntRange(min = 1, max = 30) int limit,
            @ForAll @Size(max = 4) List<@IntRange(min = -15, max = 40) Integer> moves,
            @ForAll("zones") ZoneId zone) {
        WorkCalendar calendar = calendar(special, zone);
        LocalDate startDay = FIRST.plusDays(start);
        ClockFacts facts = new ClockFacts(noon(startDay, zone), Limit.workingDays(limit), List.of());
        LocalDate free = startDay; // the first day on which the clock may be stopped again
        for (int move : moves) {
            if (move < 0) {
                facts = with(facts, new Change.Extension(-move));
            } else if (!free.isAfter(calendar.deadline(facts).dueOn())) {
                LocalDate until = free.plusDays(move);
                facts = with(facts, new Change.Suspension(noon(free, zone), noon(until, zone)));
                free = until.plusDays(2);
            }
        }

        assertThat(calendar.deadline(facts).dueOn()).isEqualTo(walk(worked(special), facts, zone));
    }

    /** Day by day: takes a finger down for each worked day on which the clock runs, and holds still in between. */
    private static LocalDate walk(boolean[] worked, ClockFacts facts, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(facts.start(), zone);
        int fingers = facts.limit().amount();
        for (Change change : facts.changes()) {
            if (change instanceof Change.Extension extension) {
                fingers += extension.workingDays();
            } else if (change instanceof Change.Suspension still) {
                for (LocalDate stopped = LocalDate.ofInstant(still.since(), zone); day.isBefore(stopped); ) {
                    day = day.plusDays(1);
                    fingers -= isWorked(worked, day) ? 1 : 0;
                }
                day = LocalDate.ofInstant(still.until(), zone);
                fingers += fingers == 0 && !isWorked(worked, day)
                        ? 1
                        : 0; // the rest of the last day, on a day that is worked
            }
        }
        while (fingers > 0) {
            day = day.plusDays(1);
            fingers -= isWorked(worked, day) ? 1 : 0;
        }
        return day;
    }

    private static boolean isWorked(boolean[] worked, LocalDate day) {
        return worked[(int) (day.toEpochDay() - FIRST.toEpochDay())];
    }

    @Property(seed = "20260104")
    void countsOfficeHoursLikeAMinuteByMinuteWalk(
            @ForAll("calendars") Map<LocalDate, DayKind> special,
            @ForAll @IntRange(min = 0, max = 700 * 1440) int start,
            @ForAll @IntRange(min = 1, max = 16) int hours,
            @ForAll @IntRange(min = 0, max = 3000) int since,
            @ForAll @IntRange(min = 0, max = 3000) int length) {
        WorkCalendar calendar = calendar(special, SHANGHAI);
        Instant from = FIRST.atStartOfDay(SHANGHAI).plusMinutes(start).toInstant();
        ClockFacts facts = new ClockFacts(from, new Limit(hours, LimitUnit.OFFICE_HOURS), List.of());
        Instant stopped = from.plusSeconds(since * 60L);
        if (!calendar.deadline(facts).keptAt(stopped)) {
            stopped = from;
        }
        Instant until = stopped.plusSeconds(length * 60L);

        Deadline deadline = calendar.deadline(with(facts, new Change.Suspension(stopped, until)));

        assertThat(deadline.dueAt()).isEqualTo(walk(worked(special), from, hours * 60, stopped, until));
    }

    /** Minute by minute: one counts if the office is open on a worked day and the clock does not stand still. */
    private static Instant walk(boolean[] worked, Instant from, int minutes, Instant stopped, Instant until) {
        LocalDateTime minute = LocalDateTime.ofInstant(from, SHANGHAI);
        LocalDateTime stop = LocalDateTime.ofInstant(stopped, SHANGHAI);
        LocalDateTime go = LocalDateTime.ofInstant(until, SHANGHAI);
        int left = minutes;
        while (left > 0) {
            int hour = minute.getHour();
            boolean open =
                    hour >= 9 && hour < 17 && worked[(int) (minute.toLocalDate().toEpochDay() - FIRST.toEpochDay())];
            boolean runs = minute.isBefore(stop) || !minute.isBefore(go);
            minute = minute.plusMinutes(1);
            if (open && runs) {
                left--;
            }
        }
        return minute.atZone(SHANGHAI).toInstant();
    }

    private static ClockFacts with(ClockFacts facts, Change change) {
        List<Change> changes = new ArrayList<>(facts.changes());
        changes.add(change);
        return new ClockFacts(facts.start(), facts.limit(), changes);
    }

    private static Instant noon(LocalDate day, ZoneId zone) {
        return day.atTime(12, 0).atZone(zone).toInstant();
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
                    entries.forEach(entry -> map.put(entry.getKey(), possible(entry.getKey(), entry.getValue())));
                    return map;
                });
    }

    /** Only a weekend day can be a moved working day. */
    private static DayKind possible(LocalDate day, DayKind kind) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? kind : DayKind.HOLIDAY;
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        // New York changes its clocks twice a year.
        return Arbitraries.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("America/New_York"), ZoneId.of("UTC"));
    }
}
