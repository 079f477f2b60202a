package org.huiyin.service.command;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.service.time.DatabaseClock;
import org.jboss.logging.Logger;

/** Forgets answers whose time is over. Keys that are asked for again meanwhile are new keys, swept or not. */
@ApplicationScoped
class IdempotencySweep {
    private static final Logger LOG = Logger.getLogger(IdempotencySweep.class);
    private static final long INTERVAL_MILLIS = TimeUnit.MINUTES.toMillis(5);

    private final Transactions transactions;
    private final Vertx vertx;
    private final String sweep;

    IdempotencySweep(Transactions transactions, Vertx vertx, DatabaseClock clock) {
        this.transactions = transactions;
        this.vertx = vertx;
        this.sweep = "delete from idempotency_key where key_hash in (select key_hash from idempotency_key"
                + " where expires_at < " + clock.expression() + " limit 5000 for update skip locked)";
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(INTERVAL_MILLIS, timer -> sweep());
    }

    private void sweep() {
        transactions
                .inNew(session -> session.createNativeQuery(sweep).executeUpdate())
                .subscribe()
                .with(
                        swept -> LOG.debugf("%d idempotency keys forgotten", swept),
                        fault -> LOG.warnf(
                                "idempotency keys not swept: %s",
                                fault.getClass().getSimpleName()));
    }
}
