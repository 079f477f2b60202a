package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Officer;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.StruckOff;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.register.UnitLevel;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.OrderClocks;
import org.huiyin.dispatch.store.OrderRow;
import org.huiyin.dispatch.store.OrderStore;
import org.huiyin.dispatch.supervision.Issued;
import org.huiyin.dispatch.supervision.Objection;
import org.huiyin.dispatch.supervision.OrderReason;
import org.huiyin.dispatch.supervision.Terms;
import org.huiyin.service.calendar.WorkCalendar;

/** Issues a supervision order (督办单) to the section that has the case, and starts its clock. */
@ApplicationScoped
public class IssueOrder {
    private static final String THE_HOUSE = "dispatch";
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
        Author author = new Author(act.officer(), act.now());
        return cases.lock(session, act.id(), act.sight()).chain(row -> issue(session, row, author, wish));
    }

    /** By the house itself, on behalf of the office, for a case that the caller holds. */
    Uni<OrderRow> byTheHouse(Mutiny.Session session, CaseRow row, Wish wish, Instant now) {
        String office = city.get().register().units().stream()
                .filter(unit -> unit.level() == UnitLevel.OFFICE)
                .map(Unit::code)
                .findFirst()
                .orElseThrow();
        return issue(session, row, new Author(new Officer(THE_HOUSE, Set.of(office), Set.of()), now), wish);
    }

    private Uni<OrderRow> issue(Mutiny.Session session, CaseRow row, Author author, Wish wish) {
        int year = LocalDate.ofInstant(author.now(), calendar().zone()).getYear();
        Appointment to = owner(row.state());
        return orders.nextNumber(session, year)
                .map(number -> "SO-%d-%06d".formatted(year, number))
                .chain(number -> issue(session, author, row, new Named(number, to, wish)));
    }

    private Uni<OrderRow> issue(Mutiny.Session session, Author act, CaseRow row, Named named) {
        Wish wish = named.wish();
        Terms terms = new Terms(
                named.number(), named.to(), wish.reason(), calendar().deadline(act.now(), wish.limitWorkingDays()));
        Issued issued = Issued.by(act.officer(), terms, act.now()).orThrow(Objections::problem);
        OrderRow order = new OrderRow(UUID.randomUUID(), row.id(), issued, wish.instruction());
        Told told = new OrderEvents(row, order, act.officer().subject(), act.now()).issued(issued);
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

    private record Author(Officer officer, Instant now) {}

    private record Named(String number, Appointment to, Wish wish) {}

    /** Why, what is asked for, and within how many working days. */
    public record Wish(OrderReason reason, String instruction, int limitWorkingDays) {}
}
