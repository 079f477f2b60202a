package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.calendar.DeadlineKind;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Extendable;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Referred;
import org.huiyin.dispatch.cases.Suspended;
import org.huiyin.dispatch.cases.Waiting;
import org.huiyin.dispatch.cases.Withdrawn;
import org.huiyin.dispatch.store.Deadlines;

/**
 * Starts, moves and stops the clocks of a case's own life as the step from one state to the next asks for. A section that
 * gives a case back stays under its clock until another one accepts the case.
 */
@ApplicationScoped
class CaseClocks {
    private final Deadlines deadlines;

    CaseClocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    Uni<Void> follow(Mutiny.Session session, UUID caseId, CaseState before, CaseState after) {
        if (after instanceof Withdrawn || after instanceof Referred) {
            return deadlines.stopAllKinds(session, caseId);
        }
        if (after instanceof Waiting) {
            return Uni.createFrom().voidItem();
        }
        if (after instanceof Suspended) {
            return deadlines.pause(session, caseId, DeadlineKind.RESOLUTION);
        }
        if (after instanceof Extendable running) {
            return sameAssignment(before, running)
                    ? goOn(session, caseId, before, running)
                    : arm(session, caseId, running.assignment());
        }
        return deadlines.stopAll(session, caseId, DeadlineKind.RESOLUTION);
    }

    private static boolean sameAssignment(CaseState before, Extendable running) {
        return before instanceof Owned owned
                && owned.assignment().cycle() == running.assignment().cycle();
    }

    private Uni<Void> goOn(Mutiny.Session session, UUID caseId, CaseState before, Extendable running) {
        Assignment assignment = running.assignment();
        if (before instanceof Assigned && running instanceof Accepted) {
            // who had it before is free now
            return deadlines.stopBefore(session, caseId, DeadlineKind.RESOLUTION, assignment.cycle());
        }
        return deadlines.move(session, caseId, DeadlineKind.RESOLUTION, assignment.cycle(), assignment.deadline());
    }

    private Uni<Void> arm(Mutiny.Session session, UUID caseId, Assignment assignment) {
        return deadlines.arm(
                session,
                new Deadlines.Clock(
                        caseId,
                        DeadlineKind.RESOLUTION,
                        assignment.cycle(),
                        assignment.round(),
                        assignment.to().section(),
                        assignment.to().unit(),
                        assignment.assignedAt(),
                        assignment.deadline()));
    }
}
