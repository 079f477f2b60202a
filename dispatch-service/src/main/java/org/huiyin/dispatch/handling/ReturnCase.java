package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseReturned;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.ReturnReason;
import org.huiyin.dispatch.cases.Returned;
import org.huiyin.dispatch.store.CaseRow;

/** A section gives an assigned case back (退回), with a reason from the list and no more often than the rules allow. */
@ApplicationScoped
public class ReturnCase {
    private final ChangeCase changeCase;
    private final DispatchConfig config;

    ReturnCase(ChangeCase changeCase, DispatchConfig config) {
        this.changeCase = changeCase;
        this.config = config;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, ReturnReason reason) {
        return changeCase.run(session, command, command.sightOfOwnSections(), row -> decide(row, command, reason));
    }

    private CaseChange decide(CaseRow row, Command command, ReturnReason reason) {
        Assigned assigned = Refusals.require(row.state(), Assigned.class);
        Returned returned =
                assigned.giveBack(reason, command.now(), config.returnLimit()).orThrow(Refusals::problem);
        Appointment from = assigned.assignment().to();
        CaseReturned event = new CaseReturned(
                row.id(),
                returned.round(),
                from.section(),
                from.unit(),
                reason.name(),
                returned.since(),
                returned.returns());
        return CaseChange.of(returned, "RETURNED", reason.name(), event);
    }
}
