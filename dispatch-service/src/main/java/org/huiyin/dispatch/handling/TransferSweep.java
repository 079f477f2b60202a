package org.huiyin.dispatch.handling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.bus.transaction.Transactions;
import org.jboss.logging.Logger;

/** Looks every second for open cases of sections that were closed or moved, in batches until none is left. */
@ApplicationScoped
class TransferSweep {
    private static final Logger LOG = Logger.getLogger(TransferSweep.class);
    private final Transactions transactions;
    private final TransferCases transferCases;
    private final DispatchConfig config;

    TransferSweep(Transactions transactions, TransferCases transferCases, DispatchConfig config) {
        this.transactions = transactions;
        this.transferCases = transferCases;
        this.config = config;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return transferAll().onFailure().recoverWithItem(fault -> {
            // rolled back: nothing went over, and the next sweep tries again
            LOG.warnf(
                    "cases not transferred, again in a second: %s",
                    fault.getClass().getSimpleName());
            return null;
        });
    }

    private Uni<Void> transferAll() {
        return transactions
                .inNew(transferCases::run)
                .chain(moved -> moved == config.sweepBatch()
                        ? transferAll()
                        : Uni.createFrom().voidItem());
    }
}
