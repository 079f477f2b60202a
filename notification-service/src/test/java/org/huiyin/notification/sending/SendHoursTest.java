package org.huiyin.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SendHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final SendHours DAY = new SendHours(SHANGHAI, LocalTime.of(8, 0), LocalTime.of(21, 0));
    private static final SendHours NIGHT = new SendHours(SHANGHAI, LocalTime.of(22, 0), LocalTime.of(6, 0));

    @Test
    void opensAtTheFirstSecondAndClosesAtTheLast() {
        assertThat(DAY.isOpen(shanghai("2026-03-02T07:59:59"))).isFalse();
        assertThat(DAY.isOpen(shanghai("2026-03-02T08:00:00"))).isTrue();
        assertThat(DAY.isOpen(shanghai("2026-03-02T20:59:59"))).isTrue();
        assertThat(DAY.isOpen(shanghai("2026-03-02T21:00:00"))).isFalse();
    }

    @Test
    void waitsForTheMorning() {
        assertThat(DAY.nextOpen(shanghai("2026-03-02T03:10:00"))).isEqualTo(shanghai("2026-03-02T08:00:00"));
        assertThat(DAY.nextOpen(shanghai("2026-12-31T23:10:00"))).isEqualTo(shanghai("2027-01-01T08:00:00"));
        assertThat(DAY.nextOpen(shanghai("2026-03-02T12:00:00"))).isEqualTo(shanghai("2026-03-02T12:00:00"));
    }

    @Test
    void mayPassMidnight() {
        assertThat(NIGHT.isOpen(shanghai("2026-03-02T23:00:00"))).isTrue();
        assertThat(NIGHT.isOpen(shanghai("2026-03-02T05:59:00"))).isTrue();
        assertThat(NIGHT.isOpen(shanghai("2026-03-02T12:00:00"))).isFalse();
        assertThat(NIGHT.nextOpen(shanghai("2026-03-02T12:00:00"))).isEqualTo(shanghai("2026-03-02T22:00:00"));
    }

    @Test
    void theSameTimeTwiceMeansAlways() {
        SendHours always = new SendHours(SHANGHAI, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(always.isOpen(shanghai("2026-03-02T03:00:00"))).isTrue();
    }

    @Test
    void followsTheZoneThroughSummerTime() {
        SendHours berlin = new SendHours(ZoneId.of("Europe/Berlin"), LocalTime.of(2, 30), LocalTime.of(21, 0));
        assertThat(berlin.nextOpen(Instant.parse("2026-03-28T23:30:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    private static Instant shanghai(String local) {
        return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
