package org.huiyin.dispatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WeekTest {

    @Test
    void weeksBeginOnMondayAlsoAcrossTheYear() {
        Week first = Week.parse("2026-W01").orElseThrow();

        assertThat(first.firstDay()).isEqualTo("2025-12-29");
        assertThat(first.lastDay()).isEqualTo("2026-01-04");
        assertThat(first.end(ZoneId.of("Asia/Shanghai"))).isEqualTo("2026-01-04T16:00:00Z");
        assertThat(Week.of(LocalDate.parse("2025-12-29"))).isEqualTo(first);
        assertThat(Week.parse("2026-W53")).isPresent();
    }

    @Test
    void whatIsNoWeekOfTheCalendarIsNone() {
        for (String text : new String[] {"", "2026-W00", "2025-W53", "2026-W54", "2026-W1", "2026W10", "x2026-W10"}) {
            assertThat(Week.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void everyDayBelongsToTheWeekThatItIsIn() {
        for (LocalDate day = LocalDate.parse("2023-12-20"); day.getYear() < 2033; day = day.plusDays(1)) {
            Week week = Week.of(day);
            assertThat(day).isBetween(week.firstDay(), week.lastDay());
            assertThat(Week.parse(week.toString())).contains(week);
        }
    }
}
