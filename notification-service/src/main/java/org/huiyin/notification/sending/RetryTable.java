package org.huiyin.notification.sending;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long to wait before attempt 1, 2, 3 …; when the table ends, the delivery has failed. */
public record RetryTable(List<Duration> waits) {

    /** Up to a tenth is added at random, so that a returning server does not meet all its letters in one second. */
    static final double JITTER = 0.1;

    private static final Duration LONGEST_WISH = ofHours(24);

    public RetryTable {
        waits = List.copyOf(waits);
        if (waits.isEmpty()) {
            throw new IllegalArgumentException("a retry table has at least one attempt");
        }
    }

    /** As recommended by Standard Webhooks: ten attempts in 75 hours 35 minutes. */
    public static RetryTable webhook() {
        return new RetryTable(List.of(
                ZERO,
                ofSeconds(5),
                ofMinutes(5),
                ofMinutes(30),
                ofHours(2),
                ofHours(5),
                ofHours(10),
                ofHours(14),
                ofHours(20),
                ofHours(24)));
    }

    /** For mail and SMS: quick at first, then patient; ten attempts in two days. */
    public static RetryTable post() {
        return new RetryTable(List.of(
                ZERO,
                ofSeconds(10),
                ofMinutes(1),
                ofMinutes(5),
                ofMinutes(20),
                ofHours(1),
                ofHours(3),
                ofHours(6),
                ofHours(12),
                ofHours(24)));
    }

    /**
     * @param attempt the number of the attempt just made, from 1
     * @param chance a random number from 0 (inclusive) to 1, which places the next attempt inside the jitter
     */
    public NextStep after(int attempt, AttemptResult result, Instant now, double chance) {
        if (result instanceof AttemptResult.Accepted) {
            return new NextStep.Finished(new Outcome.Delivered());
        }
        if (result instanceof AttemptResult.Gone) {
            return new NextStep.Finished(new Outcome.Suppressed(Suppression.UNSUBSCRIBED));
        }
        if (result instanceof AttemptResult.Rejected || attempt >= waits.size()) {
            return new NextStep.Finished(new Outcome.Failed(result.detail()));
        }
        return new NextStep.TryAgain(now.plus(wait(attempt, wishOf(result), chance)));
    }

    private Duration wait(int attempt, Optional<Duration> wish, double chance) {
        Duration own = waits.get(attempt);
        Duration base = wish.filter(asked -> asked.compareTo(own) > 0)
                .map(asked -> asked.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : asked)
                .filter(asked -> asked.compareTo(own) > 0)
                .orElse(own);
        return base.plusMillis((long) (base.toMillis() * JITTER * chance));
    }

    private static Optional<Duration> wishOf(AttemptResult result) {
        return result instanceof AttemptResult.Troubled troubled ? troubled.retryAfter() : Optional.empty();
    }
}
