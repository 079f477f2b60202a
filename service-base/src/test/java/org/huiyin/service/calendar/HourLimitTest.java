package org.huiyin.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.huiyin.service.calendar.OfficeHours.Span;
import org.junit.jupiter.api.Test;

class HourLimitTest {
    private static final OfficeHours HOURS = new OfficeHours(List.of(span("09:00", "12:00"), span("13:30", "17:30")));
    private static final Limit TWO_HOURS = new Limit(2, LimitUnit.HOURS);
    private static final Limit FOUR_OFFICE_HOURS = new Limit(4, LimitUnit.OFFICE_HOURS);
    private final WorkCalendar calendar = new WorkCalendar(
            1,
            ZoneId.of("Asia/Shanghai"),
            2026,
            2026,
            List.of(new SpecialDay(LocalDate.parse("2026-03-12"), DayKind.HOLIDAY, "假", "a holiday")),
            HOURS);

    @Test
    void hoursGoOnAroundTheClock() {
        Deadline deadline = calendar.deadline(at("2026-03-14T23:30:00"), TWO_HOURS);

        assertThat(deadline.dueAt()).isEqualTo(at("2026-03-15T01:30:00"));
        assertThat(deadline.dueOn()).isEqualTo("2026-03-15");
        assertThat(deadline.limitWorkingDays()).isZero();
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void officeHoursStandStillAtNoonAtNightAndOnDaysOff() {
        assertThat(dueAt("2026-03-10T10:00:00")).isEqualTo(at("2026-03-10T15:30:00"));
        assertThat(dueAt("2026-03-10T12:30:00")).isEqualTo(at("2026-03-10T17:30:00"));
        assertThat(dueAt("2026-03-11T17:00:00")).isEqualTo(at("2026-03-13T14:00:00")); // Thursday is a holiday
        assertThat(dueAt("2026-03-14T03:00:00")).isEqualTo(at("2026-03-16T14:30:00")); // Saturday
    }

    @Test
    void officeHoursBeyondTheCalendarAreProvisional() {
        assertThat(calendar.deadline(at("2026-12-31T17:00:00"), FOUR_OFFICE_HOURS)
                        .provisional())
                .isTrue();
    }

    @Test
    void aLimitThatEndsAtMidnightEndsWithTheDayBefore() {
        assertThat(calendar.deadline(at("2026-03-10T22:00:00"), TWO_HOURS).dueOn())
                .isEqualTo("2026-03-10");
        assertThat(calendar.deadline(at("2026-03-10T00:00:00"), new Limit(0, LimitUnit.HOURS))
                        .dueOn())
                .isEqualTo("2026-03-10");
    }

    @Test
    void officeHoursThatAreGivenBackBeyondTheCalendarAreProvisional() {
        Deadline deadline = calendar.deadline(at("2026-12-30T09:00:00"), FOUR_OFFICE_HOURS);
        Change.Suspension oneHour = new Change.Suspension(at("2026-12-30T10:00:00"), at("2026-12-30T11:00:00"));
        Change.Suspension twoDays = new Change.Suspension(at("2026-12-30T10:00:00"), at("2026-12-31T16:00:00"));

        assertThat(calendar.resumed(deadline, oneHour).provisional()).isFalse();
        assertThat(calendar.resumed(deadline, twoDays).provisional()).isTrue();
    }

    @Test
    void givesBackTheHoursInWhichTheClockStoodStill() {
        Change.Suspension night = new Change.Suspension(at("2026-03-10T16:30:00"), at("2026-03-11T09:30:00"));
        Deadline around = calendar.deadline(at("2026-03-10T16:00:00"), TWO_HOURS);
        Deadline office = calendar.deadline(at("2026-03-10T15:00:00"), FOUR_OFFICE_HOURS);

        assertThat(calendar.resumed(around, night).dueAt()).isEqualTo(at("2026-03-11T11:00:00"));
        assertThat(office.dueAt()).isEqualTo(at("2026-03-11T10:30:00"));
        assertThat(calendar.resumed(office, night).dueAt()).isEqualTo(at("2026-03-11T12:00:00"));
    }

    @Test
    void moreWorkingDaysMoveAnHourToTheSameHourOfALaterDay() {
        Deadline deadline = calendar.later(calendar.deadline(at("2026-03-10T16:00:00"), TWO_HOURS), 2);

        assertThat(deadline.dueAt()).isEqualTo(at("2026-03-13T18:00:00"));
        assertThat(deadline.limit()).isEqualTo(TWO_HOURS);
    }

    @Test
    void readsLimitsAsTheyStandInFiles() {
        assertThat(Limit.parse("2 HOURS")).isEqualTo(TWO_HOURS);
        assertThat(Limit.parse(" 13 WORKING_DAYS ")).isEqualTo(Limit.workingDays(13));
        assertThat(Limit.parse("1000 HOURS").amount()).isEqualTo(1000);
        assertThat(Limit.workingDays(5).half()).isEqualTo(Limit.workingDays(3));
        for (String wrong : List.of("", "13", "WORKING_DAYS", "13 DAYS", "-1 HOURS", "1001 HOURS")) {
            assertThatThrownBy(() -> Limit.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesHoursThatOverlapOrEndBeforeTheyBegin() {
        assertThatThrownBy(() -> new OfficeHours(List.of(span("09:00", "12:00"), span("11:00", "13:00"))))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> span("12:00", "09:00")).hasMessageContaining("closes after it opens");
        assertThatThrownBy(() -> new OfficeHours(List.of())).hasMessageContaining("never open");
    }

    private Instant dueAt(String start) {
        return calendar.deadline(at(start), FOUR_OFFICE_HOURS).dueAt();
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    private static Span span(String opens, String closes) {
        return new Span(LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
