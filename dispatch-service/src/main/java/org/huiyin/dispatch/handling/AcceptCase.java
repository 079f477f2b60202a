package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseAccepted;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.store.CaseRow;

/** A handler of the section takes an assigned case on. */
@ApplicationScoped
public class AcceptCase {
    private final ChangeCase changeCase;

    AcceptCase(ChangeCase changeCase) {
        this.changeCase = changeCase;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command) {
        return changeCase.run(session, command, command.sightOfOwnSections(), row -> decide(row, command));
    }

    private static CaseChange decide(CaseRow row, Command command) {
        Assigned assigned = Refusals.require(row.state(), Assigned.class);
        Accepted accepted = assigned.accept(command.officer(), command.now());
        Appointment to = accepted.assignment().to();
        CaseAccepted event = new CaseAccepted(
                row.id(), accepted.assignment().round(), to.section(), to.unit(), accepted.acceptedAt());
        return CaseChange.of(accepted, "ACCEPTED", "", event);
    }
}
