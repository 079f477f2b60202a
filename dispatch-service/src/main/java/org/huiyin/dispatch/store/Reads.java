package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.sql.RequestSessions;

/**
 * Opens the sessions of requests that only read, each a transaction that sees what the request's actor may see. Whatever
 * writes goes through a command, the inbox or the sweep.
 */
@ApplicationScoped
public class Reads {
    private final RequestSessions sessions;
    private final Transactions transactions;
    private final RowSecurity rowSecurity;
    private final CurrentActor actor;

    public Reads(RequestSessions sessions, Transactions transactions, RowSecurity rowSecurity, CurrentActor actor) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.rowSecurity = rowSecurity;
        this.actor = actor;
    }

    public <T> Uni<T> with(Function<Mutiny.Session, Uni<T>> query) {
        Sight sight = Sight.of(actor.get());
        return sessions.withTransaction(session -> {
            session.setDefaultReadOnly(true);
            return rowSecurity.show(session, sight).chain(() -> query.apply(session));
        });
    }

    /**
     * For what is not about this actor's cases, such as a verification of all, page by page: the caller has checked the role. It is the
     * service's own work: no page of it is refused half-way since too many ask for something else.
     */
    public <T> Uni<T> ofEverything(Function<Mutiny.Session, Uni<T>> query) {
        return transactions.inNew(session -> {
            session.setDefaultReadOnly(true);
            return query.apply(session);
        });
    }
}
