package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.huiyin.service.calendar.Change;
import org.huiyin.service.calendar.DayKind;
import org.huiyin.service.calendar.SpecialDay;
import org.huiyin.service.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

/** Whatever happens to a case on whatever calendar, its deadline is the one that a finger finds, day by day, in what happened. */
class CaseDeadlinePropertyTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 4 * 365 + 1; // with a leap day, and three times a new year
    private static final Appointment TO = new Appointment("S0001", "U001", "L0001");
    private static final Officer HANDLER = new Officer("iss|handler", Set.of("U001"), Set.of("S0001"));
    private static final Voice DISCONTENT =
            new Voice(false, Satisfaction.DISSATISFIED, DissatisfactionReason.NOT_SOLVED);

    private enum Act {
        EXTEND,
        STAND_STILL,
        HANDLE_AGAIN
    }

    @Property(seed = "20260105")
    void theDeadlineOfACaseIsTheOneThatADayByDayWalkFinds(
            @ForAll long calendars,
            @ForAll @IntRange(max = 500) int start,
            @ForAll @IntRange(min = 1, max = 15) int limit,
            @ForAll @Size(max = 6) List<Act> acts) {
        assertThat(differs(new Life(calendars, start, limit), acts, false)).isFalse();
    }

    @Test
    void theWalkNoticesTimeThatIsGivenBackTwice() {
        Life life = new Life(7, 100, 5);

        assertThat(differs(life, List.of(Act.STAND_STILL), false)).isFalse();
        assertThat(differs(new Life(7, 100, 5), List.of(Act.STAND_STILL), true)).isTrue();
    }

    private static boolean differs(Life life, List<Act> acts, boolean twice) {
        for (Act act : acts) {
            life.live(act, twice);
            if (!life.state.assignment().deadline().dueOn().equals(life.dueOn)) {
                return true;
            }
        }
        return false;
    }

    /** A case, and beside it what is known of its time without asking the calendar. */
    private static final class Life {
        private final Map<LocalDate, DayKind> special;
        private final WorkCalendar calendar;
        private Instant now;
        private int limit;
        private LocalDate dueOn;
        private Accepted state;

        Life(long calendars, int start, int limit) {
            this.special = specialDays(new Random(calendars));
            this.calendar = new WorkCalendar(
                    1,
                    SHANGHAI,
                    2023,
                    2026,
                    special.entrySet().stream()
                            .map(day -> new SpecialDay(day.getKey(), day.getValue(), "日", "day"))
                            .toList());
            this.now = noon(FIRST.plusDays(start));
            this.limit = limit;
            this.dueOn = worked(day(now), limit);
            this.state = new Received(now)
                    .assign(TO, now, calendar.deadline(now, limit))
                    .accept(HANDLER, now);
        }

        void live(Act act, boolean twice) {
            switch (act) {
                case EXTEND -> {
                    give(2);
                    state = state.extend(calendar.later(state.assignment().deadline(), 2));
                }
                case STAND_STILL -> standStill(twice);
                case HANDLE_AGAIN -> {
                    limit = (limit + 1) / 2;
                    dueOn = worked(day(now), limit);
                    Resolved resolved = state.close(HANDLER.subject(), ClosureCode.SOLVED, now);
                    state = ((Assigned) resolved.hear(DISCONTENT, now, calendar)).accept(HANDLER, now);
                }
            }
        }

        private void standStill(boolean twice) {
            Instant until = now.plus(Duration.ofDays(9));
            if (!(state.suspend(SuspensionReason.WAITING_FOR_A_COURT, now) instanceof Outcome.Moved<Suspended> still)) {
                return; // too late
            }
            int given = (int) day(now).plusDays(1)
                    .datesUntil(day(until).plusDays(1))
                    .filter(this::isWorked)
                    .count();
            give(given);
            if (dueOn.isBefore(day(until))) {
                give(1); // the rest of the last day, on a day that is worked
            }
            state = still.next().resume(until, calendar);
            if (twice) {
                state = state.resumed(new Change.Suspension(now, until), calendar);
            }
            now = until.plus(Duration.ofDays(1));
        }

        private void give(int days) {
            dueOn = worked(dueOn, days);
        }

        private LocalDate worked(LocalDate from, int days) {
            LocalDate day = from;
            for (int left = days; left > 0; left -= isWorked(day) ? 1 : 0) {
                day = day.plusDays(1);
            }
            return day;
        }

        private boolean isWorked(LocalDate day) {
            DayKind kind = special.get(day);
            return kind == null ? !weekend(day) : kind == DayKind.WORKDAY;
        }
    }

    /** About every twelfth day is another than the week says. */
    private static Map<LocalDate, DayKind> specialDays(Random random) {
        return IntStream.range(0, DAYS)
                .filter(day -> random.nextInt(12) == 0)
                .mapToObj(FIRST::plusDays)
                .collect(Collectors.toMap(
                        day -> day, day -> weekend(day) && random.nextBoolean() ? DayKind.WORKDAY : DayKind.HOLIDAY));
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(SHANGHAI).toInstant();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, SHANGHAI);
    }
}
