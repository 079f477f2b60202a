package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.Queued;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.jspecify.annotations.Nullable;

/** Hands a waiting case over (交办) to a section and its accountable leader, and starts the clock. */
@ApplicationScoped
public class AssignCase {
    private final ChangeCase changeCase;
    private final CurrentCity city;

    AssignCase(ChangeCase changeCase, CurrentCity city) {
        this.changeCase = changeCase;
        this.city = city;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, Wish wish) {
        return changeCase.run(session, command, command.sight(), row -> decide(row, command, wish));
    }

    private CaseChange decide(CaseRow row, Command command, Wish wish) {
        Queued queued = Refusals.require(row.state(), Queued.class);
        City current = city.get();
        Appointment to = Appointment.of(current.register(), wish.section(), wish.leader())
                .orThrow(Refusals::problem);
        DueDates due = DueDates.of(current, row.subject(), command.now(), wish.limitWorkingDays());
        Assigned assigned = queued.assign(to, command.now(), due.promised()).under(due.legal());
        return CaseChange.of(assigned, "ASSIGNED", to.leader(), CaseEvents.assigned(row.id(), assigned.assignment()));
    }

    /** To whom, and within how many working days if not as promised for such matters. */
    public record Wish(String section, @Nullable String leader, @Nullable Integer limitWorkingDays) {}
}
