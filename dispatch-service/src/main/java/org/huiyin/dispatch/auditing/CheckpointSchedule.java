package org.huiyin.dispatch.auditing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.bus.transaction.Transactions;
import org.jboss.logging.Logger;

/** Takes a checkpoint every minute: what is older than that can't be rewritten without a trace. */
@ApplicationScoped
class CheckpointSchedule {
    private static final Logger LOG = Logger.getLogger(CheckpointSchedule.class);
    private final Transactions transactions;
    private final TakeCheckpoint takeCheckpoint;
    private final OutsideCopy outside;

    CheckpointSchedule(Transactions transactions, TakeCheckpoint takeCheckpoint, OutsideCopy outside) {
        this.transactions = transactions;
        this.takeCheckpoint = takeCheckpoint;
        this.outside = outside;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> take() {
        return transactions
                .inNew(takeCheckpoint::run)
                .chain(outside::catchUp)
                .onFailure()
                .recoverWithItem(fault -> {
                    // rolled back, or written inside and not outside: the next one does what is left
                    LOG.warnf(
                            "no checkpoint, again in a minute: %s",
                            fault.getClass().getSimpleName());
                    return null;
                });
    }
}
