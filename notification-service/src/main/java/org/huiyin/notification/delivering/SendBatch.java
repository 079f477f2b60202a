package org.huiyin.notification.delivering;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.huiyin.notification.TellingConfig;

/**
 * Sends claimed deliveries side by side and writes their outcomes down in small groups as they come: a slow one holds up
 * nobody's outcome, and a crash leaves few of them unwritten. Nothing is begun in the second half of a lease.
 */
@ApplicationScoped
class SendBatch {

    private static final Duration GATHER = Duration.ofMillis(40);

    private final RecordOutcomes outcomes;
    private final TellingConfig.Sender config;

    SendBatch(RecordOutcomes outcomes, TellingConfig config) {
        this.outcomes = outcomes;
        this.config = config.sender();
    }

    /** {@code send} must answer with a report whatever happens. Up to {@code concurrency} are under way at once. Answers how many were taken. */
    <T> Uni<Integer> run(List<T> claimed, int concurrency, Function<T, Uni<Report>> send) {
        if (claimed.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        long begunAt = System.nanoTime();
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUni(one -> leaseIsSafe(begunAt)
                        ? send.apply(one)
                        : Uni.createFrom().<Report>nullItem())
                .merge(concurrency)
                .group()
                .intoLists()
                .of(config.batch(), GATHER)
                .onOverflow()
                .bufferUnconditionally()
                .onItem()
                .transformToUniAndConcatenate(outcomes::record)
                .onItem()
                .ignoreAsUni()
                .replaceWith(claimed.size());
    }

    private boolean leaseIsSafe(long begunAt) {
        return System.nanoTime() - begunAt < config.lease().toNanos() / 2;
    }
}
