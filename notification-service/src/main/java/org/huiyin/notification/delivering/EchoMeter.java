package org.huiyin.notification.delivering;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Lookout;
import org.huiyin.notification.SendWindows;
import org.huiyin.notification.store.EchoRows;
import org.huiyin.service.time.DatabaseClock;

/** Tells as a metric how many steps of the last 90 days somebody should have heard of and did not. */
@ApplicationScoped
class EchoMeter {
    private final Lookout lookout;
    private final EchoRows rows;
    private final DatabaseClock clock;
    private final SendWindows windows;
    private volatile long violations;

    EchoMeter(Lookout lookout, EchoRows rows, DatabaseClock clock, SendWindows windows) {
        this.lookout = lookout;
        this.rows = rows;
        this.clock = clock;
        this.windows = windows;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("huiyin.echo.violations", this, meter -> meter.violations)
                .description("Steps of the last 90 days that somebody should have heard of and did not")
                .register(meters);
        lookout.keep(this::look);
    }

    private Uni<Void> look(Mutiny.Session session) {
        return clock.now(session)
                .chain(now -> rows.count(session, windows.at(now), now.minus(EchoRows.USUAL_WINDOW)))
                .invoke(count -> violations = count)
                .replaceWithVoid();
    }
}
