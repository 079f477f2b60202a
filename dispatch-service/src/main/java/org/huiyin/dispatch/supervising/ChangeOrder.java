package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.OrderRow;
import org.huiyin.dispatch.store.OrderStore;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.problem.Problems;

/** Changes one supervision order under the lock of its case: row, history and events in the caller's transaction. */
@ApplicationScoped
class ChangeOrder {
    private final CaseStore cases;
    private final OrderStore orders;
    private final TellCase tellCase;

    ChangeOrder(CaseStore cases, OrderStore orders, TellCase tellCase) {
        this.cases = cases;
        this.orders = orders;
        this.tellCase = tellCase;
    }

    /** 404 outside of the sight, 412 for another version than the one that was read. */
    Uni<OrderRow> run(Mutiny.Session session, Move move, BiFunction<OrderRow, OrderEvents, List<Told>> decision) {
        Act act = move.act();
        return orders.caseOf(session, act.id(), move.sight())
                .chain(caseId -> cases.lock(session, caseId))
                .chain(row -> orders.find(session, act.id(), move.sight())
                        .chain(order -> tellCase.run(session, decide(row, order, move, decision))
                                .replaceWith(order)));
    }

    private static List<Told> decide(
            CaseRow row, OrderRow order, Move move, BiFunction<OrderRow, OrderEvents, List<Told>> decision) {
        if (order.version() != move.version()) {
            throw Problems.preconditionFailed();
        }
        Act act = move.act();
        return decision.apply(order, new OrderEvents(row, order, act.author(), act.now()));
    }

    /** Who wants to change which version, and as whom: a section moves its own orders only. */
    record Move(Act act, long version, Sight sight) {}
}
