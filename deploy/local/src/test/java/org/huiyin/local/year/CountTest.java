package org.huiyin.local.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountTest {

    @Test
    void receivedIsHandedOverAndWaiting_andHandedOverIsClosedAndOpen() {
        Count count = new Count(1_196, 1_190, 1_180, 1_114, 40, 1_050);

        assertThat(count.waiting()).isEqualTo(6);
        assertThat(count.open()).isEqualTo(10);
    }

    @Test
    void theRateIsSolvedOfAllThatWereCollected() {
        Count count = new Count(1_196, 1_190, 1_180, 1_114, 40, 1_050);

        assertThat(count.solvedRate()).isEqualTo(100.0 * 1_114 / 1_196);
        assertThat(count.row("demands")).contains(" 93.1 %");
        assertThat(Count.NONE.solvedRate()).isZero();
    }

    @Test
    void countsAddUp() {
        Count one = new Count(1, 2, 3, 4, 5, 6);

        assertThat(one.plus(one)).isEqualTo(new Count(2, 4, 6, 8, 10, 12));
    }

    @Test
    void aHolidayIsNoWorkingDayAndAMovedSundayIs() {
        WorkingDays days = WorkingDays.of(
                2026,
                Map.of(
                        LocalDate.of(2026, 1, 1),
                        false,
                        LocalDate.of(2026, 1, 2),
                        false,
                        LocalDate.of(2026, 1, 4),
                        true));

        assertThat(days.date(0)).isEqualTo(LocalDate.of(2026, 1, 4));
        assertThat(days.date(1)).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(days.count()).isEqualTo(260);
        assertThat(days.first(0.5).count()).isEqualTo(130);
        assertThat(days.first(0.01).count()).isEqualTo(30);
    }

    @Test
    void twoDaysInARowHaveDifferentHours() {
        WorkingDays days = WorkingDays.of(2026, Map.of());

        assertThat(days.time(0).toString()).isEqualTo("2026-01-01T02:00:00Z");
        assertThat(days.time(1).toString()).isEqualTo("2026-01-02T03:00:00Z");
    }
}
