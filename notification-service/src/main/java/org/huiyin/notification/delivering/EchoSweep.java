package org.huiyin.notification.delivering;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.notification.store.EchoRows;
import org.jboss.logging.Logger;

/** Marks from time to time the steps of which everyone concerned has been told. Any number of replicas may do so. */
@ApplicationScoped
class EchoSweep {
    private static final Logger LOG = Logger.getLogger(EchoSweep.class);
    private final Transactions transactions;
    private final EchoRows rows;

    EchoSweep(Transactions transactions, EchoRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return transactions
                .inNew(rows::settle)
                .onFailure()
                .recoverWithItem(fault -> {
                    // rolled back: nothing is marked, and the next sweep tries again
                    LOG.warnf(
                            "told steps not marked, again in 10 s: %s",
                            fault.getClass().getSimpleName());
                    return 0;
                })
                .replaceWithVoid();
    }
}
