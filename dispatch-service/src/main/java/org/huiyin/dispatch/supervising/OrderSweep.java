package org.huiyin.dispatch.supervising;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.handling.DispatchConfig;
import org.jboss.logging.Logger;

/** Looks every second for supervision orders whose limit has passed, in batches until none is left. */
@ApplicationScoped
class OrderSweep {
    private static final Logger LOG = Logger.getLogger(OrderSweep.class);
    private final Transactions transactions;
    private final FireOrders fireOrders;
    private final DispatchConfig config;

    OrderSweep(Transactions transactions, FireOrders fireOrders, DispatchConfig config) {
        this.transactions = transactions;
        this.fireOrders = fireOrders;
        this.config = config;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return fireAll().onFailure().recoverWithItem(fault -> {
            // rolled back: nothing was fired, and the next sweep tries again
            LOG.warnf(
                    "supervision orders not swept, again in a second: %s",
                    fault.getClass().getSimpleName());
            return null;
        });
    }

    private Uni<Void> fireAll() {
        return transactions
                .inNew(fireOrders::run)
                .chain(fired -> fired == config.sweepBatch()
                        ? fireAll()
                        : Uni.createFrom().voidItem());
    }
}
