package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Extendable;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Suspended;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.limits.Ladder.Call;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.Urgings;
import org.huiyin.service.calendar.Deadline;

/** Puts each assignment on the urging ladder (催办), moves it with its deadline, and takes it off when the section has answered. */
@ApplicationScoped
class CaseUrging {
    private final Urgings urgings;
    private final CurrentCity city;

    CaseUrging(Urgings urgings, CurrentCity city) {
        this.urgings = urgings;
        this.city = city;
    }

    /** After the row became what the step leads to. */
    Uni<Void> follow(Mutiny.Session session, CaseRow row, CaseState before) {
        CaseState after = row.state();
        if (after instanceof Extendable running) {
            Assignment assignment = running.assignment();
            return before instanceof Owned owned && owned.assignment().cycle() == assignment.cycle()
                    ? goOn(session, row, before, running)
                    : start(session, row, assignment);
        }
        if (after instanceof Suspended) {
            return urgings.pause(session, row.id());
        }
        return before instanceof Extendable || before instanceof Suspended
                ? urgings.stop(session, row.id())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> start(Mutiny.Session session, CaseRow row, Assignment assignment) {
        return next(0, assignment.deadline(), assignment.assignedAt())
                .map(first -> urgings.start(session, row.id(), assignment, first))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> goOn(Mutiny.Session session, CaseRow row, CaseState before, Extendable running) {
        if (before instanceof Assigned && running instanceof Accepted) {
            return Uni.createFrom().voidItem();
        }
        Assignment assignment = running.assignment();
        return moveTo(session, row.id(), assignment.cycle(), assignment.deadline(), assignment.assignedAt());
    }

    /** The rungs that were told stay told; those to come follow the deadline. */
    Uni<Void> moveTo(Mutiny.Session session, UUID caseId, int cycle, Deadline deadline, Instant start) {
        return urgings.nextStep(session, caseId, cycle)
                .chain(step -> step.flatMap(coming -> next(coming - 1, deadline, start))
                        .map(call -> urgings.move(session, caseId, cycle, deadline, call))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Optional<Call> next(int step, Deadline deadline, Instant start) {
        City current = city.get();
        return current.limits().ladder().after(step, deadline.dueOn(), start, current.calendar());
    }
}
