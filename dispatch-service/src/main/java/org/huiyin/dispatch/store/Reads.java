package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Opens the sessions of requests that only read. Whatever writes goes through a command, the inbox or the sweep. */
@ApplicationScoped
public class Reads {
    private final Mutiny.SessionFactory sessions;

    public Reads(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public <T> Uni<T> with(Function<Mutiny.Session, Uni<T>> query) {
        return sessions.withSession(query);
    }
}
