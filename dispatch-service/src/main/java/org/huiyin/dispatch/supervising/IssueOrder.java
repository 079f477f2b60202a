package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.calendar.WorkCalendar;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.StruckOff;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.OrderClocks;
import org.huiyin.dispatch.store.OrderRow;
import org.huiyin.dispatch.store.OrderStore;
import org.huiyin.dispatch.supervision.Issued;
import org.huiyin.dispatch.supervision.Objection;
import org.huiyin.dispatch.supervision.OrderReason;
import org.huiyin.dispatch.supervision.Terms;

/** Issues a supervision order (督办单) to the section that has the case, and starts its clock. */
@ApplicationScoped
public class IssueOrder {
    private final CaseStore cases;
    private final OrderStore orders;
    private final OrderClocks clocks;
    private final TellCase tellCase;
    private final CurrentCity city;

    IssueOrder(CaseStore cases, OrderStore orders, OrderClocks clocks, TellCase tellCase, CurrentCity city) {
        this.cases = cases;
        this.orders = orders;
        this.clocks = clocks;
        this.tellCase = tellCase;
        this.city = city;
    }

    public Uni<OrderRow> run(Mutiny.Session session, Act act, Wish wish) {
        int year = LocalDate.ofInstant(act.now(), calendar().zone()).getYear();
        return cases.lock(session, act.id(), act.sight()).chain(row -> {
            Appointment to = owner(row.state());
            return orders.nextNumber(session, year)
                    .map(number -> "SO-%d-%06d".formatted(year, number))
                    .chain(number -> issue(session, act, row, new Named(number, to, wish)));
        });
    }

    private Uni<OrderRow> issue(Mutiny.Session session, Act act, CaseRow row, Named named) {
        Wish wish = named.wish();
        Terms terms = new Terms(
                named.number(), named.to(), wish.reason(), calendar().deadline(act.now(), wish.limitWorkingDays()));
        Issued issued = Issued.by(act.officer(), terms, act.now()).orThrow(Objections::problem);
        OrderRow order = new OrderRow(UUID.randomUUID(), row.id(), issued, wish.instruction());
        Told told = new OrderEvents(row, order, act.author(), act.now()).issued(issued);
        return orders.add(session, order)
                .chain(() -> clocks.arm(session, order.id(), issued))
                .chain(() -> tellCase.run(session, List.of(told)))
                .replaceWith(order);
    }

    private static Appointment owner(CaseState state) {
        if (state instanceof Owned owned && !(owned instanceof StruckOff)) {
            return owned.assignment().to();
        }
        throw Objections.problem(Objection.CASE_WITHOUT_AN_OWNER);
    }

    private WorkCalendar calendar() {
        return city.get().calendar();
    }

    private record Named(String number, Appointment to, Wish wish) {}

    /** Why, what is asked for, and within how many working days. */
    public record Wish(OrderReason reason, String instruction, int limitWorkingDays) {}
}
