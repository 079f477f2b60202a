package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads everything, the generation pointer too, as it stood at one instant: no answer mixes two generations. */
@ApplicationScoped
public class Snapshots {
    private static final String ONE_INSTANT = "set transaction isolation level repeatable read, read only";
    private static final String LIVE = "select live from generation_pointer";

    private final Mutiny.SessionFactory sessions;

    public Snapshots(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Runs the work with the number of the live generation. */
    public <T> Uni<T> read(BiFunction<Mutiny.Session, Integer, Uni<T>> work) {
        return sessions.withTransaction((session, transaction) ->
                begin(session).chain(() -> live(session)).chain(live -> work.apply(session, live)));
    }

    /** Makes the transaction of this session, which must not have done anything yet, a snapshot. */
    public static Uni<Void> begin(Mutiny.Session session) {
        return session.createNativeQuery(ONE_INSTANT).executeUpdate().replaceWithVoid();
    }

    public static Uni<Integer> live(Mutiny.Session session) {
        return session.createNativeQuery(LIVE, Integer.class).getSingleResult().map(Function.identity());
    }
}
