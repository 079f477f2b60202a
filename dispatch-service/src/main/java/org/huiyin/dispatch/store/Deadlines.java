package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.CaseState;

/** The clocks of the cases: armed with an assignment, stopped by a resolution, fired once when they run out. */
@ApplicationScoped
public class Deadlines {
    private static final String ARM =
            "insert into deadline (case_id, kind, cycle, due_at, calendar_version) values (?, 'RESOLUTION', ?, ?, ?)";
    private static final String STOP =
            "update deadline set state = 'STOPPED' where case_id = ? and kind = 'RESOLUTION' and state = 'ARMED'";
    private static final String FIRE =
            """
            with due as (
              select d.case_id, d.kind, d.cycle from deadline d join dispatch_case c on c.id = d.case_id
              where d.state = 'ARMED' and d.due_at <= ? order by d.due_at limit ? for update of c, d skip locked)
            update deadline set state = 'FIRED', fired_at = ? from due
            where deadline.case_id = due.case_id and deadline.kind = due.kind and deadline.cycle = due.cycle
            returning deadline.case_id""";

    /** Starts or stops the clock as the step from one state to the next asks for. */
    public Uni<Void> follow(Mutiny.Session session, UUID caseId, CaseState before, CaseState after) {
        if (after instanceof Assigned assigned) {
            return arm(session, caseId, assigned.assignment());
        }
        return isRunning(before) && !isRunning(after)
                ? stop(session, caseId)
                : Uni.createFrom().voidItem();
    }

    /** Fires what has run out, and locks those cases; what another replica holds is left to it. */
    public Uni<List<UUID>> fire(Mutiny.Session session, Instant now, int limit) {
        return session.createNativeQuery(FIRE, UUID.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .setParameter(3, now)
                .getResultList();
    }

    private static boolean isRunning(CaseState state) {
        return state instanceof Assigned || state instanceof Accepted;
    }

    private static Uni<Void> arm(Mutiny.Session session, UUID caseId, Assignment assignment) {
        return session.createNativeQuery(ARM)
                .setParameter(1, caseId)
                .setParameter(2, assignment.cycle())
                .setParameter(3, assignment.deadline().dueAt())
                .setParameter(4, assignment.deadline().calendarVersion())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> stop(Mutiny.Session session, UUID caseId) {
        return session.createNativeQuery(STOP)
                .setParameter(1, caseId)
                .executeUpdate()
                .replaceWithVoid();
    }
}
