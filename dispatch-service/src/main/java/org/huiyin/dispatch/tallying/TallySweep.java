package org.huiyin.dispatch.tallying;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.store.TallyStore;
import org.jboss.logging.Logger;

/** Adds up every minute what the moves of cases have added to the tally row by row; the sums stay as they are. */
@ApplicationScoped
class TallySweep {
    private static final Logger LOG = Logger.getLogger(TallySweep.class);
    private static final int KINDS = 500;
    private final Transactions transactions;
    private final TallyStore tallies;

    TallySweep(Transactions transactions, TallyStore tallies) {
        this.transactions = transactions;
        this.tallies = tallies;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return transactions
                .inNew(session -> tallies.fold(session, KINDS))
                .onFailure()
                .recoverWithItem(fault -> {
                    // rolled back: the rows stay as they were, and the next sweep tries again
                    LOG.warnf(
                            "tally not added up, again in a minute: %s",
                            fault.getClass().getSimpleName());
                    return 0;
                })
                .replaceWithVoid();
    }
}
