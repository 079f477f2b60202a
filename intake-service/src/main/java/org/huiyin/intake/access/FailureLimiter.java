package org.huiyin.intake.access;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts wrong access codes in a sliding minute: five for one number, sixty for all. Beyond that, failures are answered
 * with "later". A right code is never held back: 100 bits cannot be guessed at any rate, and a lock that holds the owner
 * out would be a gift to whoever wants to silence them. Numbers that do not exist are counted like those that do.
 */
public final class FailureLimiter {
    public static final int PER_NUMBER = 5;
    public static final int OVERALL = 60;
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();

    private final ArrayDeque<Failure> recent = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private record Failure(String number, long at) {}

    /** Notes a failure at a monotonic time in nanoseconds; present when it comes too soon, with the time to wait. */
    public synchronized Optional<Duration> failed(String number, long now) {
        forget(now);
        if (recent.size() >= OVERALL) {
            return Optional.of(untilForgotten(recent.element(), now));
        }
        if (counts.getOrDefault(number, 0) >= PER_NUMBER) {
            Failure first = recent.stream()
                    .filter(failure -> failure.number().equals(number))
                    .findFirst()
                    .orElseThrow();
            return Optional.of(untilForgotten(first, now));
        }
        recent.add(new Failure(number, now));
        counts.merge(number, 1, Integer::sum);
        return Optional.empty();
    }

    private static Duration untilForgotten(Failure failure, long now) {
        return Duration.ofNanos(failure.at() + WINDOW - now);
    }

    private void forget(long now) {
        while (!recent.isEmpty() && now - recent.element().at() >= WINDOW) {
            Failure old = recent.remove();
            counts.computeIfPresent(old.number(), (number, count) -> count == 1 ? null : count - 1);
        }
    }
}
