package org.huiyin.dispatch.supervising;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.bus.transaction.Transactions;
import org.jboss.logging.Logger;

/** Looks every second for rungs of the urging ladder that were reached, until no assignment has one left to tell. */
@ApplicationScoped
class UrgingSweep {
    private static final Logger LOG = Logger.getLogger(UrgingSweep.class);
    private final Transactions transactions;
    private final UrgeSections urgeSections;

    UrgingSweep(Transactions transactions, UrgeSections urgeSections) {
        this.transactions = transactions;
        this.urgeSections = urgeSections;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return urgeAll().onFailure().recoverWithItem(fault -> {
            // rolled back: nothing was told, and the next sweep tries again
            LOG.warnf(
                    "sections not urged, again in a second: %s",
                    fault.getClass().getSimpleName());
            return null;
        });
    }

    private Uni<Void> urgeAll() {
        return transactions
                .inNew(urgeSections::run)
                .chain(told -> told > 0 ? urgeAll() : Uni.createFrom().voidItem());
    }
}
