package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseExtended;
import org.huiyin.bus.event.CaseExtensionRefused;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.Extendable;
import org.huiyin.dispatch.cases.MoreTime;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.DeadlineChanges;
import org.huiyin.dispatch.store.Extensions;
import org.huiyin.dispatch.store.Extensions.Asked;
import org.huiyin.dispatch.store.Extensions.Question;
import org.huiyin.service.calendar.Change;
import org.huiyin.service.calendar.Deadline;

/** Somebody else than whoever asked grants more time or refuses it. The complainant is told of a later deadline. */
@ApplicationScoped
public class DecideExtension {
    private final ChangeCase changeCase;
    private final Extensions extensions;
    private final DeadlineChanges changes;
    private final CurrentCity city;

    DecideExtension(ChangeCase changeCase, Extensions extensions, DeadlineChanges changes, CurrentCity city) {
        this.changeCase = changeCase;
        this.extensions = extensions;
        this.changes = changes;
        this.city = city;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, boolean granted) {
        return changeCase.runAfterLooking(session, command, command.sight(), row -> {
            Extendable running = Refusals.require(row.state(), Extendable.class);
            int cycle = running.assignment().cycle();
            String decider = command.actor().subject();
            return extensions.of(session, row.id(), cycle).chain(asked -> {
                CaseChange change = decide(row, running, asked, command, granted);
                return extensions
                        .decide(session, row.id(), cycle, decider, granted, command.now())
                        .chain(() -> remember(session, row, cycle, asked, granted))
                        .replaceWith(change);
            });
        });
    }

    private Uni<Void> remember(Mutiny.Session session, CaseRow row, int cycle, Asked asked, boolean granted) {
        return granted
                ? changes.add(
                        session,
                        row.id(),
                        cycle,
                        new Change.Extension(asked.open().orElseThrow().wanted().workingDays()))
                : Uni.createFrom().voidItem();
    }

    private CaseChange decide(CaseRow row, Extendable running, Asked asked, Command command, boolean granted) {
        Question question = asked.open().orElseThrow(() -> Refusals.problem(Refusal.NO_EXTENSION_ASKED));
        MoreTime wanted = question.wanted().decidedBy(command.officer()).orThrow(Refusals::problem);
        Assignment assignment = running.assignment();
        Appointment to = assignment.to();
        if (!granted) {
            CaseExtensionRefused refused =
                    new CaseExtensionRefused(row.id(), assignment.round(), to.section(), to.unit(), command.now());
            return CaseChange.of(running, "EXTENSION_REFUSED", "", refused);
        }
        if (!assignment.deadline().keptAt(command.now())) {
            throw Refusals.problem(Refusal.DEADLINE_PASSED);
        }
        Deadline later = city.get().calendar().later(assignment.deadline(), wanted.workingDays());
        CaseExtended extended = new CaseExtended(
                row.id(),
                assignment.round(),
                to.section(),
                to.unit(),
                wanted.workingDays(),
                asked.granted() + 1,
                later.dueAt(),
                later.dueOn(),
                later.calendarVersion(),
                later.provisional(),
                command.now());
        return CaseChange.of(running.extend(later), "EXTENDED", later.dueOn().toString(), extended);
    }
}
