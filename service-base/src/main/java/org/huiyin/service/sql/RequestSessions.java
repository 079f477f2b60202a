package org.huiyin.service.sql;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.problem.Overloaded;

/**
 * Opens the transactions of requests; those of the service itself are {@code Transactions} of the bus.
 *
 * <p>At most {@code huiyin.requests.at-once} run or wait for a connection. Whoever comes then is refused at once (503), so that nobody
 * is served only after their patience has ended, and what waits needs little memory.
 *
 * <p>A transaction that has begun comes to its end even if its client has gone meanwhile. Quarkus would cancel it between two
 * statements, and Hibernate Reactive would hand its connection on while the database is still at the first (quarkus#51576).
 */
@ApplicationScoped
public class RequestSessions {
    private final Mutiny.SessionFactory sessions;
    private final Semaphore places;
    private final Counter refused;

    public RequestSessions(
            Mutiny.SessionFactory sessions,
            @ConfigProperty(name = "huiyin.requests.at-once") int atOnce,
            MeterRegistry metrics) {
        this.sessions = sessions;
        this.places = new Semaphore(atOnce);
        this.refused = Counter.builder("huiyin.requests.refused")
                .description("Requests that were refused since as many as this service takes were being worked on")
                .register(metrics);
    }

    /** Runs the work in one transaction; a failure rolls it back and is passed on. Fails with {@link Overloaded} when too many run. */
    public <T> Uni<T> withTransaction(Function<Mutiny.Session, Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            if (places.tryAcquire()) {
                Uni.createFrom()
                        .deferred(() -> sessions.withTransaction((session, transaction) -> work.apply(session)))
                        .onTermination()
                        .invoke(places::release)
                        .subscribe()
                        .with(emitter::complete, emitter::fail);
            } else {
                refused.increment();
                emitter.fail(new Overloaded());
            }
        });
    }
}
