package org.huiyin.bus.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Lookout;

/** What waits to be published and for how long, as gauges; each replica tells the same of their one database. */
@ApplicationScoped
class OutboxGauges {
    private static final String WAITING =
            """
            select count(*), coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)
            from outbox where published_at is null""";

    private final Lookout lookout;
    private final OutboxRelay relay;
    private volatile long depth;
    private volatile double oldestSeconds;

    OutboxGauges(Lookout lookout, OutboxRelay relay) {
        this.lookout = lookout;
        this.relay = relay;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("huiyin.outbox.depth", this, gauges -> gauges.depth)
                .description("Outbox rows that wait to be published")
                .register(meters);
        Gauge.builder("huiyin.outbox.oldest", this, gauges -> gauges.oldestSeconds)
                .description("Age of the oldest outbox row that waits to be published")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder(
                        "huiyin.relay.silent",
                        this,
                        gauges -> gauges.relay.sinceLastRound().toMillis() / 1_000.0)
                .description("Time since the relay of this process last got through a round")
                .baseUnit("seconds")
                .register(meters);
        lookout.keep(this::look);
    }

    private Uni<Void> look(Mutiny.Session session) {
        return session.createNativeQuery(WAITING, Object[].class)
                .getSingleResult()
                .invoke(this::note)
                .replaceWithVoid();
    }

    private void note(Object[] row) {
        depth = ((Number) row[0]).longValue();
        oldestSeconds = ((Number) row[1]).doubleValue();
    }
}
