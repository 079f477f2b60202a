package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.handling.DispatchConfig;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.OrderClocks;
import org.huiyin.dispatch.store.OrderRow;
import org.huiyin.dispatch.store.OrderStore;
import org.huiyin.dispatch.supervision.Issued;
import org.huiyin.service.time.DatabaseClock;

/** Tells of each supervision order whose limit has passed, once per level, however many replicas sweep at the same time. */
@ApplicationScoped
public class FireOrders {
    private static final String AUTHOR = "dispatch";
    private final OrderClocks clocks;
    private final OrderStore orders;
    private final CaseStore cases;
    private final TellCase tellCase;
    private final DatabaseClock clock;
    private final DispatchConfig config;

    FireOrders(
            OrderClocks clocks,
            OrderStore orders,
            CaseStore cases,
            TellCase tellCase,
            DatabaseClock clock,
            DispatchConfig config) {
        this.clocks = clocks;
        this.orders = orders;
        this.cases = cases;
        this.tellCase = tellCase;
        this.clock = clock;
        this.config = config;
    }

    /** Fires one batch, and answers how many clocks were in it. */
    public Uni<Integer> run(Mutiny.Session session) {
        return clock.now(session).chain(now -> clocks.fire(session, now, config.sweepBatch())
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(0)
                        : orders.findAll(session, ids).chain(found -> tell(session, found, now))));
    }

    private Uni<Integer> tell(Mutiny.Session session, List<OrderRow> due, Instant now) {
        List<UUID> ids = due.stream().map(OrderRow::caseId).distinct().toList();
        return cases.findAll(session, ids)
                .map(rows -> told(due, rows, now))
                .chain(told -> tellCase.run(session, told))
                .replaceWith(due.size());
    }

    private static List<Told> told(List<OrderRow> due, List<CaseRow> rows, Instant now) {
        Map<UUID, CaseRow> byId = rows.stream().collect(Collectors.toMap(CaseRow::id, Function.identity()));
        List<Told> told = new ArrayList<>();
        for (OrderRow order : due) {
            // only an order that waits has an armed clock, and its clock ran out just now
            Issued overdue = ((Issued) order.state()).runOut(now).orElseThrow();
            order.become(overdue);
            CaseRow row = byId.get(order.caseId());
            told.add(new OrderEvents(row, order, AUTHOR, now).overdue(overdue));
        }
        return told;
    }
}
