package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseResumed;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Suspended;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.DeadlineChanges;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.WorkCalendar;

/** Lets the clock of a suspended case run again, with the working days in between given back. */
@ApplicationScoped
public class ResumeCase {
    private final ChangeCase changeCase;
    private final DeadlineChanges changes;
    private final CurrentCity city;

    ResumeCase(ChangeCase changeCase, DeadlineChanges changes, CurrentCity city) {
        this.changeCase = changeCase;
        this.changes = changes;
        this.city = city;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command) {
        return changeCase.runAfterLooking(session, command, command.sightOfOfficeOrLead(), row -> {
            Suspended suspended = Refusals.require(row.state(), Suspended.class);
            int cycle = suspended.assignment().cycle();
            return changes.add(session, row.id(), cycle, suspended.still(command.now()))
                    .replaceWith(() -> decide(row, suspended, command));
        });
    }

    private CaseChange decide(CaseRow row, Suspended suspended, Command command) {
        WorkCalendar calendar = city.get().calendar();
        Accepted accepted = suspended.resume(command.now(), calendar);
        Appointment to = accepted.assignment().to();
        Deadline deadline = accepted.assignment().deadline();
        CaseResumed event = new CaseResumed(
                row.id(),
                accepted.assignment().round(),
                to.section(),
                to.unit(),
                calendar.workingDaysBetween(suspended.since(), command.now()),
                deadline.dueAt(),
                deadline.dueOn(),
                deadline.calendarVersion(),
                deadline.provisional(),
                command.now());
        return CaseChange.of(accepted, "RESUMED", deadline.dueOn().toString(), event);
    }
}
