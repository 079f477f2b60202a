package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseContested;
import org.huiyin.bus.event.CaseReturned;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.Contested;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.ReturnRules;
import org.huiyin.dispatch.cases.ReturnStatement;
import org.huiyin.dispatch.cases.Waiting;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.Jurisdiction;

/**
 * A section gives an assigned case back (退回), in time, with a reason from the list, its legal basis and the owner it proposes.
 * After too many returns, or when a case goes to and fro, it is contested at once.
 */
@ApplicationScoped
public class ReturnCase {
    private final ChangeCase changeCase;
    private final CurrentCity city;
    private final Jurisdiction jurisdiction;
    private final DispatchConfig config;

    ReturnCase(ChangeCase changeCase, CurrentCity city, Jurisdiction jurisdiction, DispatchConfig config) {
        this.changeCase = changeCase;
        this.city = city;
        this.jurisdiction = jurisdiction;
        this.config = config;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, ReturnStatement statement) {
        String proposed = statement.proposedOwner();
        if (proposed != null && city.get().register().handlingSection(proposed).isEmpty()) {
            throw Refusals.problem(Refusal.UNKNOWN_PROPOSED_OWNER);
        }
        return changeCase.runAfterLooking(session, command, command.sightOfOwnSections(), row -> {
            Assigned assigned = Refusals.require(row.state(), Assigned.class);
            CaseChange change = decide(row, assigned, statement);
            return jurisdiction
                    .add(session, row.id(), command.actor().subject(), said(assigned, statement))
                    .replaceWith(change);
        });
    }

    private CaseChange decide(CaseRow row, Assigned assigned, ReturnStatement statement) {
        Waiting next = assigned.giveBack(statement, rules(assigned)).orThrow(Refusals::problem);
        Appointment from = assigned.assignment().to();
        List<PublishedEvent> events = new ArrayList<>();
        events.add(new CaseReturned(
                row.id(),
                next.round(),
                from.section(),
                from.unit(),
                statement.reason().name(),
                statement.at(),
                next.returns().count()));
        if (next instanceof Contested) {
            events.add(new CaseContested(
                    row.id(), next.round(), next.returns().by(), assigned.goesToAndFro(statement), statement.at()));
        }
        String action = next instanceof Contested ? "CONTESTED" : "RETURNED";
        return new CaseChange(next, events, action, statement.reason().name());
    }

    private ReturnRules rules(Assigned assigned) {
        City current = city.get();
        return new ReturnRules(
                current.calendar()
                        .deadline(assigned.assignment().assignedAt(), config.returnWorkingDays())
                        .dueAt(),
                config.contestedAfter());
    }

    private static Jurisdiction.Return said(Assigned assigned, ReturnStatement statement) {
        return new Jurisdiction.Return(
                assigned.assignment().returns().count() + 1,
                assigned.assignment().to().section(),
                statement.reason().name(),
                statement.legalBasis(),
                statement.proposedOwner(),
                statement.at());
    }
}
