package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.sql.RequestSessions;

/** Reads everything, the generation pointer too, as it stood at one instant: no answer mixes two generations. */
@ApplicationScoped
public class Snapshots {
    private static final String ONE_INSTANT = "set transaction isolation level repeatable read, read only";
    private static final String EXPORT = "select pg_export_snapshot()";
    private static final String SHARED = "set transaction snapshot '%s'";
    private static final String LIVE = "select live from generation_pointer";

    private final RequestSessions sessions;

    public Snapshots(RequestSessions sessions) {
        this.sessions = sessions;
    }

    /** Runs the work with the number of the live generation. */
    public <T> Uni<T> read(BiFunction<Mutiny.Session, Integer, Uni<T>> work) {
        return sessions.withTransaction(
                session -> begin(session).chain(() -> live(session)).chain(live -> work.apply(session, live)));
    }

    /** Makes the transaction of this session, which must not have done anything yet, a snapshot. */
    public static Uni<Void> begin(Mutiny.Session session) {
        return session.createNativeQuery(ONE_INSTANT).executeUpdate().replaceWithVoid();
    }

    /** A word by which other transactions, as long as this one lasts, can see what it sees. */
    public static Uni<String> share(Mutiny.Session session) {
        return session.createNativeQuery(EXPORT, String.class).getSingleResult();
    }

    /** As {@link #begin}, but of the instant of another snapshot. */
    public static Uni<Void> join(Mutiny.Session session, String shared) {
        return begin(session)
                .chain(() -> session.createNativeQuery(SHARED.formatted(shared)).executeUpdate())
                .replaceWithVoid();
    }

    public static Uni<Integer> live(Mutiny.Session session) {
        return session.createNativeQuery(LIVE, Integer.class).getSingleResult().map(Function.identity());
    }
}
