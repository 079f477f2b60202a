package org.huiyin.dispatch.handling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Lookout;
import org.huiyin.dispatch.store.OverdueClocks;

/** Tells as metrics whether time is kept: deadlines that are over and not told, how late they were told, follow-ups that are owed. */
@ApplicationScoped
class DeadlineMeter {
    private final Lookout lookout;
    private final OverdueClocks clocks;
    private final Timer delay;
    private volatile OverdueClocks.Count overdue = new OverdueClocks.Count(0, 0);

    DeadlineMeter(Lookout lookout, OverdueClocks clocks, MeterRegistry meters) {
        this.lookout = lookout;
        this.clocks = clocks;
        this.delay = Timer.builder("huiyin.deadline.delay")
                .description("From the end of a deadline until it was told")
                .serviceLevelObjectives(
                        Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10))
                .register(meters);
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("huiyin.deadlines.overdue", this, meter -> meter.overdue.deadlines())
                .description("Deadlines that are over and have not been told yet")
                .register(meters);
        Gauge.builder("huiyin.followups.overdue", this, meter -> meter.overdue.followUps())
                .description("Answered cases whose complainant should have been asked by now")
                .register(meters);
        lookout.keep(this::look);
    }

    /** To be called when what was fired is committed. */
    void fired(List<Duration> delays) {
        delays.forEach(delay::record);
    }

    private Uni<Void> look(Mutiny.Session session) {
        return clocks.count(session).invoke(count -> overdue = count).replaceWithVoid();
    }
}
