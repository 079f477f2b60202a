package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** How a session's transaction is carried out. */
public final class Sessions {
    private static final String LAZILY = "set local synchronous_commit = off";

    private Sessions() {}

    /**
     * The commit does not wait for the disk. If the database itself goes down, such a transaction may be lost as a whole, but none that
     * came before it; and a later one that waits has all of them written down.
     */
    public static Uni<Void> commitLazily(Mutiny.Session session) {
        return session.createNativeQuery(LAZILY).executeUpdate().replaceWithVoid();
    }
}
