package org.huiyin.notification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.time.DatabaseClock;

/**
 * Turns due inbox deliveries into entries. One filler at a time in the whole cluster: ids are then given out in the order
 * of commits, which is what lets a reader resume after the last id it saw. An entry that stands already is left as it is:
 * one that failed here would hold up everybody else's.
 */
@ApplicationScoped
public class InboxFilling {

    private static final int LOCK_SPACE = 7003;

    private static final String LOCK = "select cast(to_jsonb(tried) as text) from (select pg_try_advisory_xact_lock("
            + LOCK_SPACE + ", 0) as locked) tried";

    private static final String FILL =
            """
            with due as (
              select id from delivery where state = 'DUE' and lane = 'INBOX' and next_at <= <now>
              order by next_at limit ? for update skip locked),
            done as (
              update delivery d set state = 'DELIVERED', attempts = attempts + 1, completed_at = <now>
              from due where d.id = due.id returning d.*),
            entry as (
              insert into inbox_entry (delivery_id, complaint_id, section, audience, stage, facts, occurred_at)
              select id, complaint_id, facts ->> 'section', audience, stage, facts, occurred_at
              from done order by occurred_at, id on conflict (delivery_id) do nothing)
            select cast(to_jsonb(filled) as text) from (
              select jsonb_build_object('id', d.id, 'complaint_id', d.complaint_id, 'event_id', d.event_id,
                'stage', d.stage, 'audience', d.audience, 'channel', d.channel, 'attempt', d.attempts) as head, d.completed_at
              from done d order by d.occurred_at, d.id) filled""";

    private final String fill;

    InboxFilling(DatabaseClock clock) {
        this.fill = FILL.replace("<now>", clock.expression());
    }

    /** Answers false, without waiting, while another replica fills. */
    public Uni<Boolean> lock(Mutiny.Session session) {
        return JsonRows.list(session, Lock.class, LOCK).map(rows -> rows.get(0).locked());
    }

    public Uni<List<Filled>> fill(Mutiny.Session session, int limit) {
        return JsonRows.list(session, Filled.class, fill, limit);
    }

    /** An inbox delivery that has ended. */
    public record Filled(DeliveryHead head, Instant completedAt) {}

    private record Lock(boolean locked) {}
}
