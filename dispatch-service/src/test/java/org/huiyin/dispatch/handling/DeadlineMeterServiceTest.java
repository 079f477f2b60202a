package org.huiyin.dispatch.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.OnlyOurSweepers;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Scrape;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the metrics say of time, while nobody sweeps and when somebody does. */
@DispatchTest
@TestProfile(OnlyOurSweepers.class)
class DeadlineMeterServiceTest {
    private static final String OVERDUE = "huiyin_deadlines_overdue";
    private static final String FOLLOW_UPS = "huiyin_followups_overdue";
    private static final String DELAY = "huiyin_deadline_delay_seconds";
    private static final Duration LONG_OVER = Duration.ofDays(60);

    @Inject
    DeadlineSweep sweep;

    @BeforeEach
    void onAWorkingDay() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
    }

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void aDeadlineIsOverdueUntilItIsToldAndItsDelayIsMeasured() {
        UUID id = Desk.assignedCase();
        TestClock.moveBy(LONG_OVER);
        eventually(() -> assertThat(Scrape.now().value(OVERDUE)).isPositive().isEqualTo(armedAndOver()));
        double before = Scrape.now().value(DELAY + "_count");

        // one clock of a case fires at a time
        while (armedAndOver() > 0) {
            sweep.sweep().await().atMost(Desk.LONG);
        }

        assertThat(Rows.number("select count(*) from deadline where case_id = ? and state = 'FIRED'", id))
                .isPositive();
        eventually(() -> assertThat(Scrape.now().value(OVERDUE)).isZero());
        assertThat(Scrape.now().value(DELAY + "_count")).isGreaterThan(before);
        assertThat(Scrape.now().value(DELAY + "_max"))
                .isGreaterThan(Duration.ofDays(1).toSeconds());
        assertThat(Scrape.now().value(DELAY + "_bucket", "le=\"600.0\""))
                .isLessThan(Scrape.now().value(DELAY + "_count"));
    }

    @Test
    void aFollowUpIsOverdueFromTheEndOfItsDaysOn() {
        Desk.resolvedCase();
        eventually(() -> assertThat(Scrape.now().value(FOLLOW_UPS)).isZero());

        TestClock.moveBy(LONG_OVER);

        eventually(() -> assertThat(Scrape.now().value(FOLLOW_UPS)).isEqualTo(1));
        TestClock.moveBy(LONG_OVER.negated());
        eventually(() -> assertThat(Scrape.now().value(FOLLOW_UPS)).isZero());
    }

    @Test
    void eachOfThemHasADescription() {
        assertThat(Scrape.now().described()).contains(OVERDUE, FOLLOW_UPS, DELAY);
    }

    private static long armedAndOver() {
        return Rows.number("select count(*) from deadline, clock_shift where state = 'ARMED'"
                + " and due_at <= clock_timestamp() + shift");
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable check) {
        await().atMost(Desk.LONG).untilAsserted(check);
    }
}
