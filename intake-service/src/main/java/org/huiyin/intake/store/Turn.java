package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets what one sender or client does wait for each other until the transaction ends, so that a bound on it is exact. */
enum Turn {
    SANDBOX(7011),
    IMPORT(7012);

    private final String lock;

    Turn(int space) {
        this.lock = "select cast(pg_advisory_xact_lock(" + space + ", hashtext(?)) as text)";
    }

    Uni<Void> take(Mutiny.Session session, String whose) {
        return session.createNativeQuery(lock, String.class)
                .setParameter(1, whose)
                .getSingleResultOrNull()
                .replaceWithVoid();
    }
}
