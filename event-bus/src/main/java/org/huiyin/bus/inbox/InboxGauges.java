package org.huiyin.bus.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Lookout;

/**
 * Events that the service's own inbox has parked, by reason, and records that it could not read, as gauges. What a rebuild
 * parks is not among them: it waits for what it has yet to read.
 */
@ApplicationScoped
class InboxGauges {
    private static final List<String> REASONS = List.of("gap", "dependency", "blocked", "poison");
    private static final String QUARANTINED = "quarantined";
    private static final String SET_ASIDE =
            """
            select reason, count(*), extract(epoch from clock_timestamp() - min(parked_at))
            from parked_event where consumer = ? group by reason
            union all select '%s', count(*), 0 from quarantined_record"""
                    .formatted(QUARANTINED);

    private final Lookout lookout;
    private final InboxWatch watch;
    private final String service;
    private volatile Map<String, Pile> piles = Map.of();

    InboxGauges(Lookout lookout, InboxWatch watch, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.lookout = lookout;
        this.watch = watch;
        this.service = service;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        for (String reason : REASONS) {
            Gauge.builder("huiyin.inbox.parked", this, gauges -> gauges.pile(reason)
                            .size())
                    .description("Events that the inbox has parked, by why they wait")
                    .tag("reason", reason)
                    .register(meters);
            Gauge.builder("huiyin.inbox.parked.oldest", this, gauges -> gauges.pile(reason)
                            .oldestSeconds())
                    .description("How long the event that was parked first has been waiting, by why it waits")
                    .baseUnit("seconds")
                    .tag("reason", reason)
                    .register(meters);
        }
        Gauge.builder("huiyin.inbox.quarantined", this, gauges -> gauges.pile(QUARANTINED)
                        .size())
                .description("Records without a readable envelope that are kept for somebody to look at")
                .register(meters);
        Gauge.builder(
                        "huiyin.inbox.waiting",
                        this,
                        gauges -> gauges.watch.waitingFor().toMillis() / 1_000.0)
                .description("How long the inbox has been waiting for a fault to pass, mostly of the database")
                .baseUnit("seconds")
                .register(meters);
        lookout.keep(this::look);
    }

    private Uni<Void> look(Mutiny.Session session) {
        return session.createNativeQuery(SET_ASIDE, Object[].class)
                .setParameter(1, service)
                .getResultList()
                .invoke(rows -> piles = rows.stream().collect(Collectors.toMap(row -> (String) row[0], Pile::of)))
                .replaceWithVoid();
    }

    private Pile pile(String name) {
        return piles.getOrDefault(name, Pile.NONE);
    }

    private record Pile(long size, double oldestSeconds) {
        private static final Pile NONE = new Pile(0, 0);

        private static Pile of(Object[] row) {
            return new Pile(((Number) row[1]).longValue(), ((Number) row[2]).doubleValue());
        }
    }
}
