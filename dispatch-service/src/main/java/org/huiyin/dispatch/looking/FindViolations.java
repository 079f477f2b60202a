package org.huiyin.dispatch.looking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.handling.DispatchConfig;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.ViolationStore;
import org.huiyin.dispatch.todo.Rule;
import org.huiyin.dispatch.todo.Violation;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Asks whether every case has an owner and every complainant an answer (件件有着落、事事有回音). */
@ApplicationScoped
public class FindViolations {
    private final ViolationStore violations;
    private final CurrentCity city;
    private final DispatchConfig config;
    private final DatabaseClock clock;

    FindViolations(ViolationStore violations, CurrentCity city, DispatchConfig config, DatabaseClock clock) {
        this.violations = violations;
        this.city = city;
        this.config = config;
        this.clock = clock;
    }

    /** Of one rule only, or by one case. */
    public Uni<List<Violation>> run(
            Mutiny.Session session, @Nullable Rule rule, @Nullable UUID caseId, ViolationStore.Place after, int limit) {
        return clock.now(session)
                .chain(now -> violations.list(
                        session,
                        new ViolationStore.Looked(
                                rule,
                                caseId,
                                now,
                                LocalDate.ofInstant(now, city.get().calendar().zone()),
                                config.longestWait()),
                        after,
                        limit));
    }
}
