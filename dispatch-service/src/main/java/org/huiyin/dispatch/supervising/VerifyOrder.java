package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.OrderClocks;
import org.huiyin.dispatch.store.OrderRow;
import org.huiyin.dispatch.supervision.Answered;
import org.huiyin.dispatch.supervision.Closed;
import org.huiyin.dispatch.supervision.Issued;
import org.huiyin.service.calendar.Deadline;

/** The issuer's side accepts an answer, or sends it back: one level of escalation more, and a new limit. */
@ApplicationScoped
public class VerifyOrder {
    private final ChangeOrder changeOrder;
    private final OrderClocks clocks;
    private final CurrentCity city;

    VerifyOrder(ChangeOrder changeOrder, OrderClocks clocks, CurrentCity city) {
        this.changeOrder = changeOrder;
        this.clocks = clocks;
        this.city = city;
    }

    public Uni<OrderRow> accept(Mutiny.Session session, Act act, long version) {
        return changeOrder.run(session, move(act, version), (order, events) -> {
            Closed closed = Objections.require(order.state(), Answered.class)
                    .accept(act.officer(), act.now())
                    .orThrow(Objections::problem);
            order.become(closed);
            return List.of(events.closed(closed));
        });
    }

    public Uni<OrderRow> sendBack(Mutiny.Session session, Act act, long version, int limitWorkingDays) {
        Deadline next = city.get().calendar().deadline(act.now(), limitWorkingDays);
        return changeOrder
                .run(session, move(act, version), (order, events) -> {
                    Issued again = Objections.require(order.state(), Answered.class)
                            .sendBack(act.officer(), act.now(), next)
                            .orThrow(Objections::problem);
                    order.become(again);
                    return List.of(events.issued(again));
                })
                .call(order -> clocks.arm(session, order.id(), (Issued) order.state()));
    }

    private static ChangeOrder.Move move(Act act, long version) {
        return new ChangeOrder.Move(act, version, act.sight());
    }
}
