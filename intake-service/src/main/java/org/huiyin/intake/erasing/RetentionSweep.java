package org.huiyin.intake.erasing;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.huiyin.bus.transaction.Transactions;
import org.jboss.logging.Logger;

/** Looks every hour for complaints whose time is over, until none is left. */
@ApplicationScoped
class RetentionSweep {
    private static final Logger LOG = Logger.getLogger(RetentionSweep.class);
    private static final long INTERVAL_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final Transactions transactions;
    private final ForgetOldComplaints forgetOldComplaints;
    private final Vertx vertx;

    RetentionSweep(Transactions transactions, ForgetOldComplaints forgetOldComplaints, Vertx vertx) {
        this.transactions = transactions;
        this.forgetOldComplaints = forgetOldComplaints;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(INTERVAL_MILLIS, timer -> sweep().subscribe()
                .with(
                        nothing -> LOG.debug("nothing is kept beyond its time"),
                        fault -> LOG.warnf(
                                "old complaints not forgotten, again in an hour: %s",
                                fault.getClass().getSimpleName())));
    }

    private Uni<Void> sweep() {
        return transactions
                .inNew(forgetOldComplaints::run)
                .chain(forgotten -> forgotten > 0 ? sweep() : Uni.createFrom().voidItem());
    }
}
