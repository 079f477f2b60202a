package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.time.DatabaseClock;

/** How many clocks are over: of those that should have fired, and of those on which somebody should have acted. */
@ApplicationScoped
public class OverdueClocks {
    private static final String COUNT =
            """
            select (select count(*) from deadline where state = 'ARMED' and due_at <= ?),
              (select count(*) from deadline d join dispatch_case c on c.id = d.case_id
               where d.kind = 'FOLLOW_UP' and d.awaited and d.due_at <= ? and c.state = 'RESOLVED')""";

    private final DatabaseClock clock;

    OverdueClocks(DatabaseClock clock) {
        this.clock = clock;
    }

    public Uni<Count> count(Mutiny.Session session) {
        return clock.now(session).chain(now -> count(session, now));
    }

    /** The time comes in as a value: a call of the clock in the statement would keep the database from its index. */
    private static Uni<Count> count(Mutiny.Session session, Instant now) {
        return session.createNativeQuery(COUNT, Object[].class)
                .setParameter(1, now)
                .setParameter(2, now)
                .getSingleResult()
                .map(row -> new Count(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    /** What is over at this moment. */
    public record Count(long deadlines, long followUps) {}
}
