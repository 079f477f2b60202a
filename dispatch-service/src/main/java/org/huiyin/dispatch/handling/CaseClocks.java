package org.huiyin.dispatch.handling;

import static org.huiyin.service.calendar.DeadlineKind.ACCEPTANCE;
import static org.huiyin.service.calendar.DeadlineKind.FIRST_CONTACT;
import static org.huiyin.service.calendar.DeadlineKind.FOLLOW_UP;
import static org.huiyin.service.calendar.DeadlineKind.RESOLUTION;
import static org.huiyin.service.calendar.DeadlineKind.RULING;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Contested;
import org.huiyin.dispatch.cases.Extendable;
import org.huiyin.dispatch.cases.Merged;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Referred;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.cases.StruckOff;
import org.huiyin.dispatch.cases.Suspended;
import org.huiyin.dispatch.cases.Waiting;
import org.huiyin.dispatch.cases.Withdrawn;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.Deadlines;
import org.huiyin.dispatch.store.Deadlines.Clock;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.DeadlineKind;

/**
 * Starts, moves and stops the clocks of a case's own life as the step from one state to the next asks for. A section that
 * gives a case back stays under its clock until another one accepts the case.
 */
@ApplicationScoped
class CaseClocks {
    private final Deadlines deadlines;
    private final CurrentCity city;

    CaseClocks(Deadlines deadlines, CurrentCity city) {
        this.deadlines = deadlines;
        this.city = city;
    }

    /** After the row became what the step leads to. */
    Uni<Void> follow(Mutiny.Session session, CaseRow row, CaseState before, Instant now) {
        CaseState after = row.state();
        if (after instanceof Withdrawn || after instanceof StruckOff || after instanceof Referred) {
            return deadlines.stopAllKinds(session, row.id());
        }
        if (after instanceof Waiting waiting) {
            return wait(session, row, before, waiting, now);
        }
        if (after instanceof Suspended) {
            return deadlines.pause(session, row.id(), RESOLUTION);
        }
        if (after instanceof Extendable running) {
            return sameAssignment(before, running) ? goOn(session, row, before, running) : begin(session, row, running);
        }
        return afterTheAnswer(session, row, before, (Owned) after, now);
    }

    private static boolean sameAssignment(CaseState before, Extendable running) {
        return before instanceof Owned owned
                && owned.assignment().cycle() == running.assignment().cycle();
    }

    private Uni<Void> wait(Mutiny.Session session, CaseRow row, CaseState before, Waiting waiting, Instant now) {
        if (before instanceof Waiting) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> givenBack = deadlines.stopKinds(session, row.id(), List.of(ACCEPTANCE, FIRST_CONTACT));
        return waiting instanceof Contested contested
                ? givenBack.chain(() -> deadlines.arm(session, List.of(ruling(row, contested, now))))
                : givenBack;
    }

    private Uni<Void> goOn(Mutiny.Session session, CaseRow row, CaseState before, Extendable running) {
        Assignment assignment = running.assignment();
        if (before instanceof Assigned && running instanceof Accepted) {
            return free(session, row, assignment).chain(() -> deadlines.stopAll(session, row.id(), ACCEPTANCE));
        }
        if (running instanceof Merged && !(before instanceof Merged)) {
            return free(session, row, assignment)
                    .chain(() -> deadlines.stopKinds(session, row.id(), List.of(ACCEPTANCE, FIRST_CONTACT)));
        }
        return deadlines.move(session, row.id(), RESOLUTION, assignment.cycle(), assignment.deadline());
    }

    /** Who had it before is free now. */
    private Uni<Void> free(Mutiny.Session session, CaseRow row, Assignment assignment) {
        return assignment.cycle() == 1
                ? Uni.createFrom().voidItem()
                : deadlines.stopBefore(session, row.id(), RESOLUTION, assignment.cycle());
    }

    private Uni<Void> begin(Mutiny.Session session, CaseRow row, Extendable running) {
        Assignment assignment = running.assignment();
        Instant start = assignment.assignedAt();
        if (running instanceof Merged) {
            // taken on with the problem, and the complainant is written to: nothing to accept, nobody to call
            return free(session, row, assignment)
                    .chain(() ->
                            deadlines.arm(session, clock(row, RESOLUTION, assignment, start, assignment.deadline())));
        }
        List<Clock> clocks = List.of(
                clock(row, RESOLUTION, assignment, start, assignment.deadline()),
                clock(row, ACCEPTANCE, assignment, start, limit(row, ACCEPTANCE, start)),
                clock(row, FIRST_CONTACT, assignment, start, limit(row, FIRST_CONTACT, start)));
        return deadlines
                .stopKinds(session, row.id(), List.of(RULING, FOLLOW_UP))
                .chain(() -> deadlines.arm(session, clocks));
    }

    private Uni<Void> afterTheAnswer(Mutiny.Session session, CaseRow row, CaseState before, Owned after, Instant now) {
        if (!(after instanceof Resolved)) {
            return deadlines.stopAll(session, row.id(), FOLLOW_UP);
        }
        if (before instanceof Resolved) {
            return Uni.createFrom().voidItem(); // asked in vain: the clock goes on
        }
        Clock followUp = clock(row, FOLLOW_UP, after.assignment(), now, limit(row, FOLLOW_UP, now));
        return deadlines
                .stopKinds(session, row.id(), List.of(RESOLUTION, ACCEPTANCE, FIRST_CONTACT))
                .chain(() -> deadlines.arm(session, List.of(followUp)));
    }

    private Deadline limit(CaseRow row, DeadlineKind kind, Instant start) {
        City current = city.get();
        return current.calendar()
                .deadline(start, current.limits().clock(kind, row.subject().emergency()));
    }

    private Clock ruling(CaseRow row, Contested contested, Instant now) {
        int returns = contested.returns().count();
        return new Clock(row.id(), RULING, returns, contested.round(), null, null, now, limit(row, RULING, now));
    }

    private static Clock clock(
            CaseRow row, DeadlineKind kind, Assignment assignment, Instant start, Deadline deadline) {
        return new Clock(
                row.id(),
                kind,
                assignment.cycle(),
                assignment.round(),
                assignment.to().section(),
                assignment.to().unit(),
                start,
                deadline);
    }
}
