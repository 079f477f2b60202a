package org.huiyin.service.pace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * So many acts a minute for each of many callers, filled up evenly. Each replica counts for itself, and a restart forgets: a
 * budget protects the house, it decides about nothing. Bounded: the longest unused callers are forgotten first.
 */
public final class MinuteBudgets {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int CALLERS = 10_000;

    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CALLERS).build();

    /** A changed budget begins anew: it belongs to the name. */
    private record Key(String caller, int budget) {}

    public MinuteBudgets() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    MinuteBudgets(TimeMeter time) {
        this.time = time;
    }

    /** Takes one act of the caller's budget; present when none is left, with the time until there is one again. */
    public Optional<Duration> take(String caller, int budget) {
        Bucket bucket = Objects.requireNonNull(buckets.get(new Key(caller, budget), this::full));
        long wait = bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
        return wait == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(wait));
    }

    private Bucket full(Key key) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(key.budget()).refillGreedy(key.budget(), MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }
}
