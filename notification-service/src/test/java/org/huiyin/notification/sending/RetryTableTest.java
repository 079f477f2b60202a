package org.huiyin.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryTableTest {

    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    private static final AttemptResult TROUBLE = new AttemptResult.Troubled("timeout");

    @Test
    void keepsToTheStandardWebhooksTable() {
        assertThat(attemptsOf(RetryTable.webhook(), TROUBLE))
                .extracting(at -> Duration.between(START, at).toSeconds())
                .containsExactly(0L, 5L, 305L, 2105L, 9305L, 27305L, 63305L, 113705L, 185705L, 272105L);
    }

    @Test
    void triesAPostTenTimesInTwoDays() {
        List<Instant> attempts = attemptsOf(RetryTable.post(), TROUBLE);
        assertThat(attempts).hasSize(10);
        assertThat(Duration.between(START, attempts.get(9))).isBetween(Duration.ofHours(46), Duration.ofHours(48));
    }

    @Test
    void failsWhenTheTableEnds() {
        assertThat(RetryTable.webhook().after(10, TROUBLE, START, 0))
                .isEqualTo(new NextStep.Finished(new Outcome.Failed("timeout")));
    }

    @Test
    void endsAtOnceWhenTheOtherSideWillNeverTakeIt() {
        assertThat(RetryTable.post().after(1, new AttemptResult.Rejected("smtp-550"), START, 0))
                .isEqualTo(new NextStep.Finished(new Outcome.Failed("smtp-550")));
        assertThat(RetryTable.webhook().after(1, new AttemptResult.Gone("http-410"), START, 0))
                .isEqualTo(new NextStep.Finished(new Outcome.Suppressed(Suppression.UNSUBSCRIBED)));
    }

    @Test
    void waitsLongerIfAskedButNeverShorterAndNeverMoreThanADay() {
        assertThat(waitAfterFirst(Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(1));
        assertThat(waitAfterFirst(Duration.ofMillis(1))).isEqualTo(Duration.ofSeconds(5));
        assertThat(waitAfterFirst(Duration.ofDays(300))).isEqualTo(Duration.ofHours(24));
        assertThat(waitAfterFirst(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Duration.ofHours(24));
    }

    private static Duration waitAfterFirst(Duration wish) {
        NextStep next =
                RetryTable.webhook().after(1, new AttemptResult.Troubled("http-503", Optional.of(wish)), START, 0);
        return Duration.between(START, ((NextStep.TryAgain) next).at());
    }

    /** A fake clock: jumps to each moment the table asks for. */
    private static List<Instant> attemptsOf(RetryTable table, AttemptResult result) {
        var attempts = new ArrayList<Instant>();
        Instant now = START;
        while (true) {
            attempts.add(now);
            NextStep next = table.after(attempts.size(), result, now, 0);
            if (next instanceof NextStep.TryAgain later) {
                now = later.at();
            } else {
                return attempts;
            }
        }
    }
}
