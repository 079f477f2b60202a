package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Withdrawn;
import org.huiyin.dispatch.handling.Companion;
import org.huiyin.dispatch.handling.Consequences;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.OrderClocks;
import org.huiyin.dispatch.store.OrderRow;
import org.huiyin.dispatch.store.OrderStore;
import org.huiyin.dispatch.supervision.Closed;
import org.huiyin.dispatch.supervision.OpenOrder;

/** Supervision orders end with a case that is withdrawn: nobody has to answer for it any more. */
@ApplicationScoped
class FollowOrders implements Companion {
    private static final String AUTHOR = "dispatch";
    private final OrderStore orders;
    private final OrderClocks clocks;

    FollowOrders(OrderStore orders, OrderClocks clocks) {
        this.orders = orders;
        this.clocks = clocks;
    }

    @Override
    public Uni<Consequences> follow(Mutiny.Session session, CaseRow row, CaseState next, Instant now) {
        if (!(next instanceof Withdrawn)) {
            return Uni.createFrom().item(Consequences.NONE);
        }
        return orders.openOf(session, row.id())
                .call(() -> clocks.stopAll(session, row.id()))
                .map(open -> close(row, open, now));
    }

    private static Consequences close(CaseRow row, List<OrderRow> open, Instant now) {
        List<Told> told = open.stream()
                .map(order -> {
                    Closed closed = ((OpenOrder) order.state()).lapse(AUTHOR, now);
                    order.become(closed);
                    return new OrderEvents(row, order, AUTHOR, now).closed(closed);
                })
                .toList();
        return new Consequences(
                told.stream().map(Told::event).toList(),
                told.stream().map(Told::step).toList());
    }
}
