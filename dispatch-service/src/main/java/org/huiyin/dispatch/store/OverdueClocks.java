package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.time.DatabaseClock;

/** How many clocks are over: of those that should have fired, and of those on which somebody should have acted. */
@ApplicationScoped
public class OverdueClocks {
    private final String query;

    OverdueClocks(DatabaseClock clock) {
        this.query =
                """
                select (select count(*) from deadline where state = 'ARMED' and due_at <= <now>),
                  (select count(*) from deadline d join dispatch_case c on c.id = d.case_id
                   where d.kind = 'FOLLOW_UP' and d.awaited and d.due_at <= <now> and c.state = 'RESOLVED')"""
                        .replace("<now>", clock.expression());
    }

    public Uni<Count> count(Mutiny.Session session) {
        return session.createNativeQuery(query, Object[].class)
                .getSingleResult()
                .map(row -> new Count(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    /** What is over at this moment. */
    public record Count(long deadlines, long followUps) {}
}
