package org.huiyin.dispatch.importing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.store.CityRows;
import org.huiyin.dispatch.store.EntryStore;
import org.huiyin.service.time.DatabaseClock;
import org.jboss.logging.Logger;

/**
 * Looks every second whether a new day has come, or whether another replica changed the register. One replica puts the day's
 * register in force; all read it again, without a restart.
 */
@ApplicationScoped
class RegisterDay {
    private static final Logger LOG = Logger.getLogger(RegisterDay.class);
    private final Transactions transactions;
    private final EntryStore entries;
    private final CityRows rows;
    private final PutInForce putInForce;
    private final LoadCity loadCity;
    private final DatabaseClock clock;

    RegisterDay(
            Transactions transactions,
            EntryStore entries,
            CityRows rows,
            PutInForce putInForce,
            LoadCity loadCity,
            DatabaseClock clock) {
        this.transactions = transactions;
        this.entries = entries;
        this.rows = rows;
        this.putInForce = putInForce;
        this.loadCity = loadCity;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return transactions
                .inNew(this::dayHasCome)
                .chain(come -> come
                        ? transactions.inNew(this::changeDay)
                        : Uni.createFrom().voidItem())
                .chain(loadCity::ifChanged)
                .onFailure()
                .recoverWithItem(fault -> {
                    LOG.warnf(
                            "register not looked at, again in a second: %s",
                            fault.getClass().getSimpleName());
                    return null;
                });
    }

    private Uni<Boolean> dayHasCome(Mutiny.Session session) {
        return clock.now(session).chain(now -> isNew(session, now));
    }

    private Uni<Boolean> isNew(Mutiny.Session session, Instant now) {
        return entries.state(session).map(state -> !putInForce.day(now).equals(state.inForce()));
    }

    private Uni<Void> changeDay(Mutiny.Session session) {
        return rows.lock(session).chain(() -> clock.now(session)).chain(now -> isNew(session, now)
                .chain(come ->
                        come ? putInForce.run(session, now) : Uni.createFrom().voidItem()));
    }
}
