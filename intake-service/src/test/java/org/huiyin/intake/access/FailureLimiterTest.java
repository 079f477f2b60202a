package org.huiyin.intake.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailureLimiterTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private final FailureLimiter limiter = new FailureLimiter();

    @Test
    void takesFiveFailuresOfANumberInAMinute() {
        for (int i = 0; i < FailureLimiter.PER_NUMBER; i++) {
            assertThat(limiter.failed("2026-0000001-0", i * SECOND)).isEmpty();
        }
        assertThat(limiter.failed("2026-0000001-0", 5 * SECOND)).contains(Duration.ofSeconds(55));
        assertThat(limiter.failed("2026-0000002-1", 5 * SECOND)).isEmpty();
    }

    @Test
    void takesSixtyFailuresOverallInAMinute() {
        for (int i = 0; i < FailureLimiter.OVERALL; i++) {
            assertThat(limiter.failed("number " + i, 0)).isEmpty();
        }
        assertThat(limiter.failed("one more", 10 * SECOND)).contains(Duration.ofSeconds(50));
    }

    @Test
    void forgetsAfterAMinute() {
        for (int i = 0; i < FailureLimiter.PER_NUMBER; i++) {
            limiter.failed("number", 0);
        }
        assertThat(limiter.failed("number", 59 * SECOND)).isPresent();
        assertThat(limiter.failed("number", 60 * SECOND)).isEmpty();
    }

    @Test
    void worksWithAClockBelowZero() {
        assertThat(limiter.failed("number", Long.MIN_VALUE + 1)).isEmpty();
        assertThat(limiter.failed("number", Long.MIN_VALUE + 2)).isEmpty();
    }
}
