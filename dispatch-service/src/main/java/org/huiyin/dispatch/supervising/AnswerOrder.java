package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.store.OrderClocks;
import org.huiyin.dispatch.store.OrderRow;
import org.huiyin.dispatch.store.OrderStore;
import org.huiyin.dispatch.store.OrderStore.StoredAnswer;
import org.huiyin.dispatch.supervision.Answered;
import org.huiyin.dispatch.supervision.Issued;

/** The section answers a supervision order, which stops the clock; that an answer is late is told even if no sweep saw it. */
@ApplicationScoped
public class AnswerOrder {
    private final ChangeOrder changeOrder;
    private final OrderStore orders;
    private final OrderClocks clocks;

    AnswerOrder(ChangeOrder changeOrder, OrderStore orders, OrderClocks clocks) {
        this.changeOrder = changeOrder;
        this.orders = orders;
        this.clocks = clocks;
    }

    public Uni<OrderRow> run(Mutiny.Session session, Act act, long version, String text) {
        ChangeOrder.Move move = new ChangeOrder.Move(act, version, act.sightOfOwnSections());
        return changeOrder
                .run(session, move, (order, events) -> decide(order, events, act))
                .call(order -> clocks.stop(session, order.id(), act.now()))
                .call(order -> orders.addAnswer(
                        session, order.id(), new StoredAnswer(order.state().level(), text, act.author(), act.now())));
    }

    private static List<Told> decide(OrderRow order, OrderEvents events, Act act) {
        List<Told> told = new ArrayList<>();
        Issued issued = Objections.require(order.state(), Issued.class);
        issued.runOut(act.now()).ifPresent(overdue -> {
            order.become(overdue);
            told.add(events.overdue(overdue));
        });
        Answered answered = issued.answer(act.officer(), act.now());
        order.become(answered);
        told.add(events.answered(answered));
        return told;
    }
}
