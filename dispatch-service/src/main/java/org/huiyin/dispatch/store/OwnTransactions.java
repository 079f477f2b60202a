package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;

/** Transactions of the service itself, of the inbox, sweeps and jobs: they see every case. */
@Alternative
@Priority(1)
@Singleton
public class OwnTransactions extends Transactions {
    private final RowSecurity rowSecurity;

    public OwnTransactions(Mutiny.SessionFactory sessions, Vertx vertx, RowSecurity rowSecurity) {
        super(sessions, vertx);
        this.rowSecurity = rowSecurity;
    }

    @Override
    public <T> Uni<T> inNew(Function<Mutiny.Session, Uni<T>> work) {
        return super.inNew(
                session -> rowSecurity.show(session, Sight.EVERYTHING).chain(() -> work.apply(session)));
    }
}
