package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseSuspended;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Suspended;
import org.huiyin.dispatch.cases.SuspensionReason;
import org.huiyin.dispatch.store.CaseRow;

/** Lets the clock of an accepted case stand still (中止), for a listed reason only. */
@ApplicationScoped
public class SuspendCase {
    private final ChangeCase changeCase;

    SuspendCase(ChangeCase changeCase) {
        this.changeCase = changeCase;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, SuspensionReason reason) {
        return changeCase.run(session, command, command.sightOfOfficeOrLead(), row -> decide(row, command, reason));
    }

    private static CaseChange decide(CaseRow row, Command command, SuspensionReason reason) {
        Accepted accepted = Refusals.require(row.state(), Accepted.class);
        Suspended suspended = accepted.suspend(reason, command.now()).orThrow(Refusals::problem);
        Appointment to = accepted.assignment().to();
        CaseSuspended event = new CaseSuspended(
                row.id(), accepted.assignment().round(), to.section(), to.unit(), reason.name(), suspended.since());
        return CaseChange.of(suspended, "SUSPENDED", reason.name(), event);
    }
}
