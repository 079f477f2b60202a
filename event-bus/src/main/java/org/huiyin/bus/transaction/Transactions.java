package org.huiyin.bus.transaction;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Opens transactions outside of requests. Each runs on a fresh Vert.x context: Hibernate Reactive would otherwise join,
 * without a word, a session that happens to be open on the same context.
 */
@ApplicationScoped
public class Transactions {
    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;

    public Transactions(Mutiny.SessionFactory sessions, Vertx vertx) {
        this.sessions = sessions;
        this.vertx = vertx;
    }

    /** Runs the work in one new transaction; a failure rolls it back and is passed on. May be subscribed to again. */
    public <T> Uni<T> inNew(Function<Mutiny.Session, Uni<T>> work) {
        return onFreshContext(Uni.createFrom()
                .deferred(() -> sessions.withTransaction((session, transaction) -> work.apply(session))));
    }

    /** Does a step, each time in a new transaction, while it answers that there is more. A loop: the end of a long chain is a deep stack. */
    public Uni<Void> whileMore(Function<Mutiny.Session, Uni<Boolean>> step) {
        return Multi.createBy()
                .repeating()
                .uni(() -> inNew(step))
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }

    private <T> Uni<T> onFreshContext(Uni<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context fresh = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(fresh, true);
            fresh.runOnContext(nothing -> work.subscribe().with(emitter::complete, emitter::fail));
        });
    }
}
