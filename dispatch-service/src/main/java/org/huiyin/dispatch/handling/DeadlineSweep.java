package org.huiyin.dispatch.handling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.bus.transaction.Transactions;
import org.jboss.logging.Logger;

/** Looks every second for deadlines that an older calendar had counted, then for those that have run out, until none is left. */
@ApplicationScoped
class DeadlineSweep {
    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class);
    private final Transactions transactions;
    private final RecomputeDeadlines recomputeDeadlines;
    private final FireDeadlines fireDeadlines;
    private final DeadlineMeter meter;
    private final DispatchConfig config;

    DeadlineSweep(
            Transactions transactions,
            RecomputeDeadlines recomputeDeadlines,
            FireDeadlines fireDeadlines,
            DeadlineMeter meter,
            DispatchConfig config) {
        this.recomputeDeadlines = recomputeDeadlines;
        this.transactions = transactions;
        this.fireDeadlines = fireDeadlines;
        this.meter = meter;
        this.config = config;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return recomputeAll().chain(this::fireAll).onFailure().recoverWithItem(fault -> {
            // rolled back: nothing was fired, and the next sweep tries again
            LOG.warnf(
                    "deadlines not swept, again in a second: %s",
                    fault.getClass().getSimpleName());
            return null;
        });
    }

    /** First: nothing runs out by a calendar that is no longer in force. */
    private Uni<Void> recomputeAll() {
        return transactions
                .inNew(recomputeDeadlines::run)
                .chain(recomputed ->
                        recomputed > 0 ? recomputeAll() : Uni.createFrom().voidItem());
    }

    private Uni<Void> fireAll() {
        return transactions
                .inNew(fireDeadlines::run)
                .invoke(meter::fired)
                .chain(fired -> fired.size() == config.sweepBatch()
                        ? fireAll()
                        : Uni.createFrom().voidItem());
    }
}
