package org.huiyin.evaluation.carding;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huiyin.bus.transaction.Transactions;
import org.jboss.logging.Logger;

/** Looks every second for what time does to cards, in batches until none is left. */
@ApplicationScoped
class CardSweep {
    private static final Logger LOG = Logger.getLogger(CardSweep.class);

    private final Transactions transactions;
    private final List<Sweep> sweeps;
    private final CardConfig config;

    CardSweep(Transactions transactions, FireClocks clocks, FireCures cures, ExpireCards expiry, CardConfig config) {
        this.transactions = transactions;
        this.sweeps = List.of(clocks, cures, expiry);
        this.config = config;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return OneByOne.of(sweeps, this::runAll).onFailure().recoverWithItem(fault -> {
            // rolled back: nothing was done, and the next sweep tries again
            LOG.warnf("cards not swept, again in a second: %s", fault.getClass().getSimpleName());
            return null;
        });
    }

    private Uni<Void> runAll(Sweep sweep) {
        return transactions
                .inNew(session -> sweep.run(session, config.sweepBatch()))
                .chain(done -> done == config.sweepBatch()
                        ? runAll(sweep)
                        : Uni.createFrom().voidItem());
    }
}
