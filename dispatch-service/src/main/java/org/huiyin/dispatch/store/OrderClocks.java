package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.supervision.Issued;

/** The clocks of supervision orders: one per level, stopped by an answer, fired once when it runs out. */
@ApplicationScoped
public class OrderClocks {
    private static final String ARM = "insert into supervision_clock (order_id, level, due_at) values (?, ?, ?)";
    // an answer may come between the deadline and the sweep: the clock has run out all the same
    private static final String STOP =
            """
            update supervision_clock set state = case when due_at <= ? then 'FIRED' else 'STOPPED' end,
              fired_at = case when due_at <= ? then cast(? as timestamptz) end
            where order_id = ? and state = 'ARMED'""";
    private static final String STOP_ALL =
            """
            update supervision_clock set state = 'STOPPED' from supervision_order o
            where o.id = supervision_clock.order_id and o.case_id = ? and supervision_clock.state = 'ARMED'""";
    // the case is locked as well: its row numbers the events
    private static final String FIRE =
            """
            with due as (
              select k.order_id, k.level from supervision_clock k
              join supervision_order o on o.id = k.order_id join dispatch_case c on c.id = o.case_id
              where k.state = 'ARMED' and k.due_at <= ? order by k.due_at limit ? for update of c, k skip locked)
            update supervision_clock set state = 'FIRED', fired_at = ? from due
            where supervision_clock.order_id = due.order_id and supervision_clock.level = due.level
            returning supervision_clock.order_id""";

    public Uni<Void> arm(Mutiny.Session session, UUID orderId, Issued issued) {
        return session.createNativeQuery(ARM)
                .setParameter(1, orderId)
                .setParameter(2, issued.level())
                .setParameter(3, issued.deadline().dueAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> stop(Mutiny.Session session, UUID orderId, Instant now) {
        return session.createNativeQuery(STOP)
                .setParameter(1, now)
                .setParameter(2, now)
                .setParameter(3, now)
                .setParameter(4, orderId)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Of all orders about a case that nobody answers for any more. */
    public Uni<Void> stopAll(Mutiny.Session session, UUID caseId) {
        return session.createNativeQuery(STOP_ALL)
                .setParameter(1, caseId)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Fires what has run out, and locks the cases; what another replica holds is left to it. */
    public Uni<List<UUID>> fire(Mutiny.Session session, Instant now, int limit) {
        return session.createNativeQuery(FIRE, UUID.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .setParameter(3, now)
                .getResultList();
    }
}
