package org.huiyin.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarDataTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final SpecialDay THURSDAY_OFF = day("2026-03-12", DayKind.HOLIDAY);
    private final WorkCalendar calendar = calendar(List.of(THURSDAY_OFF, day("2026-03-14", DayKind.WORKDAY)));

    @Test
    void holidaysThatOverlapAreRefused() {
        assertThatThrownBy(() -> calendar(List.of(THURSDAY_OFF, day("2026-03-12", DayKind.HOLIDAY))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holidays overlap: 2026-03-12");
        assertThatThrownBy(
                        () -> calendar(List.of(day("2026-03-14", DayKind.WORKDAY), day("2026-03-14", DayKind.HOLIDAY))))
                .hasMessageContaining("holidays overlap: 2026-03-14");
    }

    @Test
    void onlyAWeekendDayCanBeWorkedInExchange() {
        assertThatThrownBy(() -> calendar(List.of(day("2026-03-11", DayKind.WORKDAY))))
                .hasMessageContaining("only a weekend day");
        assertThat(calendar(List.of(day("2026-03-15", DayKind.WORKDAY))).isWorkingDay(LocalDate.parse("2026-03-15")))
                .isTrue();
    }

    @Test
    void theYearsOfTheDataAreThoseItCovers() {
        assertThat(calendar.version()).isEqualTo(4);
        assertThat(calendar.zone()).isEqualTo(SHANGHAI);
        assertThat(calendar.covers(LocalDate.parse("2025-12-31"))).isFalse();
        assertThat(calendar.covers(LocalDate.parse("2026-01-01"))).isTrue();
        assertThat(calendar.covers(LocalDate.parse("2027-12-31"))).isTrue();
        assertThat(calendar.covers(LocalDate.parse("2028-01-01"))).isFalse();
    }

    @Test
    void workingDaysAreCountedForwardsAndBackwards() {
        LocalDate friday = LocalDate.parse("2026-03-13");

        assertThat(calendar.shift(friday, 0)).isEqualTo(friday);
        assertThat(calendar.shift(friday, 1)).isEqualTo("2026-03-14");
        assertThat(calendar.shift(friday, 2)).isEqualTo("2026-03-16");
        assertThat(calendar.shift(friday, -1)).isEqualTo("2026-03-11");
        assertThat(calendar.shift(friday, -2)).isEqualTo("2026-03-10");
        assertThat(calendar.opening(friday)).isEqualTo("2026-03-13T01:00:00Z");
    }

    @Test
    void momentsAreComparedInTheZoneOfTheOffice() {
        Instant late = Instant.parse("2026-03-11T15:59:00Z");
        Instant next = Instant.parse("2026-03-11T16:00:00Z");

        assertThat(calendar.sameDay(late, next)).isFalse();
        assertThat(calendar.sameDay(next, next.plusSeconds(80_000))).isTrue();
        assertThat(calendar.sameHour(late, late.plusSeconds(86_400))).isTrue();
        assertThat(calendar.sameHour(late, next)).isFalse();
        assertThat(calendar.isWorkingDay(late)).isTrue();
        assertThat(calendar.isWorkingDay(next)).isFalse();
        assertThat(calendar.daysBetween(late, next)).isEqualTo(1);
        assertThat(calendar.daysBetween(late, next.plusSeconds(86_400))).isEqualTo(2);
    }

    @Test
    void whoeverIsStoppedOnTheLastDayAndGoesOnAtTheWeekendHasTheNextWorkingDay() {
        Deadline tuesday = calendar.deadline(Instant.parse("2026-03-09T04:00:00Z"), 1);
        Change.Suspension untilSunday =
                new Change.Suspension(Instant.parse("2026-03-10T04:00:00Z"), Instant.parse("2026-03-15T04:00:00Z"));
        Change.Suspension tooLate = new Change.Suspension(tuesday.dueAt(), Instant.parse("2026-03-15T04:00:00Z"));

        assertThat(calendar.resumed(tuesday, untilSunday).dueOn()).isEqualTo("2026-03-16");
        assertThat(calendar.resumed(tuesday, tooLate).dueOn())
                .as("over before the clock stood still")
                .isEqualTo("2026-03-13");
    }

    @Test
    void onceProvisionalStaysProvisionalWhateverIsAdded() {
        Instant newYear = Instant.parse("2027-12-31T04:00:00Z");
        Deadline hours = calendar.deadline(newYear, new Limit(2, LimitUnit.OFFICE_HOURS));
        Change.Suspension overNight = new Change.Suspension(newYear, Instant.parse("2028-01-04T04:00:00Z"));

        assertThat(hours.provisional()).isFalse();
        assertThat(calendar.resumed(hours, overNight).provisional()).isTrue();
        assertThat(calendar.later(hours, 1).provisional()).isTrue();
        Deadline before = calendar.deadline(Instant.parse("2025-12-31T04:00:00Z"), 1);
        assertThat(before.provisional()).isTrue();
        assertThat(calendar.later(before, 5).provisional()).isTrue();
    }

    private static WorkCalendar calendar(List<SpecialDay> days) {
        return new WorkCalendar(4, SHANGHAI, 2026, 2027, days);
    }

    private static SpecialDay day(String date, DayKind kind) {
        return new SpecialDay(LocalDate.parse(date), kind, "节日", "holiday");
    }
}
