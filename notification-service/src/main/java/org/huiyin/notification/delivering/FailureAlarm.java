package org.huiyin.notification.delivering;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.notification.store.FailureRows;
import org.jboss.logging.Logger;

/** Keeps the gauge {@code huiyin.deliveries.failed}: messages of the last 24 hours that reached nobody. An alarm belongs on it. */
@ApplicationScoped
class FailureAlarm {
    private static final Logger LOG = Logger.getLogger(FailureAlarm.class);
    private final Transactions transactions;
    private final FailureRows rows;
    private final AtomicLong failed = new AtomicLong();

    FailureAlarm(Transactions transactions, FailureRows rows, MeterRegistry meters) {
        this.transactions = transactions;
        this.rows = rows;
        Gauge.builder("huiyin.deliveries.failed", failed, AtomicLong::get)
                .description("Deliveries of the last 24 hours that failed for good")
                .register(meters);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return transactions
                .inNew(rows::ofADay)
                .invoke(this::note)
                .onFailure()
                .recoverWithNull() // the former figure stands until the database answers again
                .replaceWithVoid();
    }

    private void note(long count) {
        if (count > failed.getAndSet(count)) {
            LOG.errorf("%d messages of the last 24 hours reached nobody: see /v1/failed-deliveries", count);
        }
    }
}
