package org.huiyin.notification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.time.DatabaseClock;

/** Makes ended deliveries of a webhook due again. What was tried before stays in their log. */
@ApplicationScoped
public class RedeliveryRows {

    private static final String IN_RANGE =
            " where webhook_id = ? and state <> 'DUE' and occurred_at >= ? and occurred_at < ?";
    private static final String COUNT =
            "select cast(to_jsonb(found) as text) from (select count(*) as count from delivery" + IN_RANGE + ") found";

    private final String again;

    RedeliveryRows(DatabaseClock clock) {
        this.again = "update delivery set state = 'DUE', reason = null, attempts = 0, completed_at = null, next_at = "
                + clock.expression();
    }

    public Uni<Long> count(Mutiny.Session session, UUID webhook, Range range) {
        return JsonRows.list(session, Count.class, COUNT, webhook, range.from(), range.until())
                .map(rows -> rows.get(0).count());
    }

    public Uni<Integer> byTime(Mutiny.Session session, UUID webhook, Range range) {
        return JsonRows.execute(session, again + IN_RANGE, webhook, range.from(), range.until());
    }

    public Uni<Integer> one(Mutiny.Session session, UUID webhook, UUID delivery) {
        return JsonRows.execute(
                session, again + " where webhook_id = ? and id = ? and state <> 'DUE'", webhook, delivery);
    }

    /** Of what happened from one moment until before another. */
    public record Range(Instant from, Instant until) {}

    private record Count(long count) {}
}
