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
import org.huiyin.dispatch.cases.Extendable;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Suspended;
import org.huiyin.dispatch.cases.Waiting;

/**
 * The clocks of the cases: armed with an assignment, fired once when they run out. A section that gives a case back stays under
 * its clock until another one accepts the case.
 */
@ApplicationScoped
public class Deadlines {
    private static final String ARM =
            """
            insert into deadline (case_id, kind, cycle, round, section, unit, due_at, calendar_version)
            values (?, 'RESOLUTION', ?, ?, ?, ?, ?, ?)""";
    private static final String SET =
            """
            update deadline set state = 'ARMED', due_at = ?, calendar_version = ?
            where case_id = ? and kind = 'RESOLUTION' and cycle = ? and state in ('ARMED', 'PAUSED')""";
    private static final String PAUSE =
            "update deadline set state = 'PAUSED' where case_id = ? and kind = 'RESOLUTION' and state = 'ARMED'";
    private static final String STOP =
            """
            update deadline set state = 'STOPPED'
            where case_id = ? and kind = 'RESOLUTION' and cycle < ? and state in ('ARMED', 'PAUSED')""";
    private static final int ALL_CYCLES = Integer.MAX_VALUE;
    /** One clock per case at a time: each firing is an event of its own, with a sequence of its own. */
    private static final String FIRE =
            """
            with due as (
              select d.case_id, d.kind, d.cycle from deadline d join dispatch_case c on c.id = d.case_id
              where d.state = 'ARMED' and d.due_at <= ?
                and not exists (select from deadline e where e.case_id = d.case_id and e.state = 'ARMED'
                  and (e.due_at, e.cycle) < (d.due_at, d.cycle))
              order by d.due_at limit ? for update of c, d skip locked)
            update deadline set state = 'FIRED', fired_at = ? from due
            where deadline.case_id = due.case_id and deadline.kind = due.kind and deadline.cycle = due.cycle
              and deadline.state = 'ARMED'
            returning deadline.case_id, deadline.round, deadline.section, deadline.unit, deadline.due_at""";

    /** Starts, moves or stops clocks as the step from one state to the next asks for. */
    public Uni<Void> follow(Mutiny.Session session, UUID caseId, CaseState before, CaseState after) {
        if (after instanceof Waiting) {
            return Uni.createFrom().voidItem();
        }
        if (after instanceof Suspended) {
            return run(session.createNativeQuery(PAUSE).setParameter(1, caseId));
        }
        if (after instanceof Extendable running) {
            return before instanceof Owned owned
                            && owned.assignment().cycle()
                                    == running.assignment().cycle()
                    ? goOn(session, caseId, before, running)
                    : arm(session, caseId, running.assignment());
        }
        return stop(session, caseId, ALL_CYCLES);
    }

    /** Fires what has run out, and locks those cases; what another replica holds is left to it. */
    public Uni<List<Missed>> fire(Mutiny.Session session, Instant now, int limit) {
        return session.createNativeQuery(FIRE, Object[].class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .setParameter(3, now)
                .getResultList()
                .map(rows -> rows.stream().map(Missed::of).toList());
    }

    private static Uni<Void> goOn(Mutiny.Session session, UUID caseId, CaseState before, Extendable running) {
        Assignment assignment = running.assignment();
        if (before instanceof Assigned && running instanceof Accepted) {
            return stop(session, caseId, assignment.cycle()); // who had it before is free now
        }
        return run(session.createNativeQuery(SET)
                .setParameter(1, assignment.deadline().dueAt())
                .setParameter(2, assignment.deadline().calendarVersion())
                .setParameter(3, caseId)
                .setParameter(4, assignment.cycle()));
    }

    private static Uni<Void> arm(Mutiny.Session session, UUID caseId, Assignment assignment) {
        return run(session.createNativeQuery(ARM)
                .setParameter(1, caseId)
                .setParameter(2, assignment.cycle())
                .setParameter(3, assignment.round())
                .setParameter(4, assignment.to().section())
                .setParameter(5, assignment.to().unit())
                .setParameter(6, assignment.deadline().dueAt())
                .setParameter(7, assignment.deadline().calendarVersion()));
    }

    private static Uni<Void> stop(Mutiny.Session session, UUID caseId, int beforeCycle) {
        return run(session.createNativeQuery(STOP).setParameter(1, caseId).setParameter(2, beforeCycle));
    }

    private static Uni<Void> run(Mutiny.Query<?> statement) {
        return statement.executeUpdate().replaceWithVoid();
    }

    /** A clock that ran out, and whose it was. */
    public record Missed(UUID caseId, int round, String section, String unit, Instant dueAt) {

        private static Missed of(Object[] row) {
            return new Missed(
                    (UUID) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3], instant(row[4]));
        }

        private static Instant instant(Object value) {
            return value instanceof java.time.OffsetDateTime time ? time.toInstant() : (Instant) value;
        }
    }
}
