package org.huiyin.dispatch.handling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.bus.transaction.Transactions;
import org.jboss.logging.Logger;

/** Looks every second for deadlines that have run out, in batches until none is left. */
@ApplicationScoped
class DeadlineSweep {
    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class);
    private final Transactions transactions;
    private final FireDeadlines fireDeadlines;
    private final DispatchConfig config;

    DeadlineSweep(Transactions transactions, FireDeadlines fireDeadlines, DispatchConfig config) {
        this.transactions = transactions;
        this.fireDeadlines = fireDeadlines;
        this.config = config;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return fireAll().onFailure().recoverWithItem(fault -> {
            // rolled back: nothing was fired, and the next sweep tries again
            LOG.warnf(
                    "deadlines not swept, again in a second: %s",
                    fault.getClass().getSimpleName());
            return null;
        });
    }

    private Uni<Void> fireAll() {
        return transactions
                .inNew(fireDeadlines::run)
                .chain(fired -> fired == config.sweepBatch()
                        ? fireAll()
                        : Uni.createFrom().voidItem());
    }
}
