package org.huiyin.bus.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Looks at the database from time to time, so that a scrape of the metrics never has to. A look that takes long is not
 * joined by a second one; after one that failed the former figures stand until the next.
 */
@ApplicationScoped
public class Lookout {
    private static final Logger LOG = Logger.getLogger(Lookout.class);
    private final Transactions transactions;
    private final Vertx vertx;
    private final Duration pause;

    public Lookout(
            Transactions transactions,
            Vertx vertx,
            @ConfigProperty(name = "huiyin.lookout.every", defaultValue = "PT10S") Duration pause) {
        this.transactions = transactions;
        this.vertx = vertx;
        this.pause = pause;
    }

    /** Begins to look, each time in a transaction of its own. */
    public void keep(Function<Mutiny.Session, Uni<Void>> look) {
        var looking = new AtomicBoolean();
        vertx.setPeriodic(pause.toMillis(), timer -> {
            if (looking.compareAndSet(false, true)) {
                transactions
                        .inNew(look)
                        .onTermination()
                        .invoke(() -> looking.set(false))
                        .subscribe()
                        .with(
                                seen -> LOG.trace("looked"),
                                fault -> LOG.debugf(
                                        "the former figures stand: %s",
                                        fault.getClass().getSimpleName()));
            }
        });
    }
}
