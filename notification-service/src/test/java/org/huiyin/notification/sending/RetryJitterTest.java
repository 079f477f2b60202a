package org.huiyin.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RetryJitterTest {

    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    @Property
    void jitterAddsAtMostATenth(
            @ForAll @IntRange(min = 1, max = 9) int attempt,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double chance) {
        Duration exact = RetryTable.webhook().waits().get(attempt);
        NextStep next = RetryTable.webhook().after(attempt, new AttemptResult.Troubled("timeout"), START, chance);
        Duration wait = Duration.between(START, ((NextStep.TryAgain) next).at());
        assertThat(wait).isBetween(exact, exact.plus(exact.dividedBy(10)));
    }
}
