package org.huiyin.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SendHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final SendHours DAY = new SendHours(SHANGHAI, LocalTime.of(8, 0), LocalTime.of(21, 0));
    private static final SendHours NIGHT = new SendHours(SHANGHAI, LocalTime.of(22, 0), LocalTime.of(6, 0));

    @Test
    void opensAtTheFirstSecondAndClosesAtTheLast() {
        Instant opening = shanghai("2026-03-02T08:00:00");

        assertThat(DAY.openSince(shanghai("2026-03-02T07:59:59"))).isEmpty();
        assertThat(DAY.openSince(opening)).contains(opening);
        assertThat(DAY.openSince(shanghai("2026-03-02T20:59:59"))).contains(opening);
        assertThat(DAY.openSince(shanghai("2026-03-02T21:00:00"))).isEmpty();
    }

    @Test
    void mayPassMidnight() {
        Instant opening = shanghai("2026-03-02T22:00:00");

        assertThat(NIGHT.openSince(shanghai("2026-03-02T23:00:00"))).contains(opening);
        assertThat(NIGHT.openSince(shanghai("2026-03-03T05:59:00"))).contains(opening);
        assertThat(NIGHT.openSince(shanghai("2026-03-03T12:00:00"))).isEmpty();
    }

    @Test
    void theSameTimeTwiceMeansAlways() {
        SendHours always = new SendHours(SHANGHAI, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(always.openSince(shanghai("2026-03-02T03:00:00"))).contains(Instant.EPOCH);
    }

    @Test
    void followsTheZoneThroughSummerTime() {
        SendHours berlin = new SendHours(ZoneId.of("Europe/Berlin"), LocalTime.of(2, 30), LocalTime.of(21, 0));

        assertThat(berlin.openSince(Instant.parse("2026-03-29T09:00:00Z")))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    private static Instant shanghai(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
