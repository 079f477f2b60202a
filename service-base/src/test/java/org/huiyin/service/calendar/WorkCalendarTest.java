package org.huiyin.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final WorkCalendar calendar = CalendarFiles.calendar(SHANGHAI);

    @Test
    void countsAcrossSpringFestivalWithItsMovedWorkingDays() {
        // Friday 13 February 2026; Saturday 14 is worked, 15 to 23 are off, Saturday 28 is worked.
        Deadline deadline = calendar.deadline(at("2026-02-13T10:00:00+08:00"), 5);

        assertThat(deadline.dueOn()).isEqualTo("2026-02-27");
        assertThat(deadline.dueAt()).isEqualTo(at("2026-02-28T00:00:00+08:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void countsAMovedSaturdayAsAWorkingDay() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-02-28"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-03-07"))).isFalse();
    }

    @Test
    void beginsOnTheDayAfterInTheZoneOfTheCity() {
        // 17:00 UTC on Tuesday is 01:00 on Wednesday in Shanghai.
        assertThat(calendar.deadline(at("2026-03-10T17:00:00Z"), 1).dueOn()).isEqualTo("2026-03-12");
    }

    @Test
    void aLimitOfZeroEndsTheSameDayOrTheNextWorkingDay() {
        assertThat(calendar.deadline(at("2026-03-11T09:00:00+08:00"), 0).dueOn())
                .isEqualTo("2026-03-11");
        assertThat(calendar.deadline(at("2026-03-14T09:00:00+08:00"), 0).dueOn())
                .isEqualTo("2026-03-16");
    }

    @Test
    void isProvisionalWhenItReachesIntoAYearWithoutData() {
        assertThat(calendar.deadline(at("2026-12-30T09:00:00+08:00"), 1).provisional())
                .isFalse();
        assertThat(calendar.deadline(at("2026-12-30T09:00:00+08:00"), 5).provisional())
                .isTrue();
        assertThat(calendar.deadline(at("2003-12-30T09:00:00+08:00"), 5).provisional())
                .isTrue();
    }

    @Test
    void knowsTheLeapDay() {
        assertThat(calendar.plusWorkingDays(LocalDate.parse("2024-02-28"), 1)).isEqualTo("2024-02-29");
    }

    @Test
    void somethingDoneAtTheDueInstantIsLate() {
        Deadline deadline = calendar.deadline(at("2026-03-11T09:00:00+08:00"), 1);

        assertThat(deadline.keptAt(deadline.dueAt().minusMillis(1))).isTrue();
        assertThat(deadline.keptAt(deadline.dueAt())).isFalse();
    }

    @Test
    void refusesADayOutsideOfItsYears() {
        var stray = new SpecialDay(LocalDate.parse("2027-01-01"), DayKind.HOLIDAY, "元旦", "New Year's Day");

        assertThatThrownBy(() -> new WorkCalendar(1, SHANGHAI, 2026, 2026, List.of(stray)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsEveryYearFrom2004To2026WithAtLeastTenDaysOff() {
        for (int year = 2004; year <= 2026; year++) {
            assertThat(calendar.specialDays(Year.of(year)))
                    .filteredOn(day -> day.kind() == DayKind.HOLIDAY)
                    .hasSizeGreaterThanOrEqualTo(10);
        }
        assertThat(calendar.specialDays(Year.of(2027))).isEmpty();
    }

    private static Instant at(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }
}
