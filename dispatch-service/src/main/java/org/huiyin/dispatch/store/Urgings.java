package org.huiyin.dispatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.limits.Audience;
import org.huiyin.dispatch.limits.Ladder.Call;
import org.huiyin.service.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/** How far each assignment has climbed the urging ladder. One row per assignment; whoever calls holds the case. */
@ApplicationScoped
public class Urgings {
    private static final String START =
            """
            insert into urging
              (case_id, cycle, round, section, unit, started_at, due_on, due_at, step, audience, urge_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String NEXT_STEP =
            "select step from urging where case_id = ? and cycle = ? and state in ('ARMED', 'PAUSED')";
    private static final String MOVE =
            """
            update urging set state = 'ARMED', due_on = ?, due_at = ?, step = ?, audience = ?, urge_at = ?
            where case_id = ? and cycle = ? and state in ('ARMED', 'PAUSED')""";
    private static final String SET = "update urging set state = ? where case_id = ? and state in ('ARMED', 'PAUSED')";
    /** A rung after the deadline waits until the missed deadline has been told. */
    private static final String DUE =
            """
            select u.case_id, u.cycle, u.round, u.section, u.unit, u.started_at, u.due_on, u.due_at, u.step, u.audience
            from urging u join dispatch_case c on c.id = u.case_id
            where u.state = 'ARMED' and u.urge_at <= ?
              and not exists (select from deadline d where d.case_id = u.case_id and d.kind = 'RESOLUTION'
                and d.cycle = u.cycle and d.state = 'ARMED' and d.due_at <= u.urge_at)
            order by u.urge_at, u.case_id limit ? for update of c, u skip locked""";

    private static final String CLIMB =
            """
            with climbed as (
              select * from jsonb_to_recordset(cast(cast(? as text) as jsonb)) as r
                (case_id uuid, cycle int, step int, audience text, next_step int, next_audience text, urge_at timestamptz)),
            told as (
              insert into urged (case_id, cycle, step, audience, urged_at)
              select case_id, cycle, step, audience, ? from climbed)
            update urging u set step = coalesce(c.next_step, u.step), audience = coalesce(c.next_audience, u.audience),
              urge_at = coalesce(c.urge_at, u.urge_at), state = case when c.next_step is null then 'DONE' else 'ARMED' end
            from climbed c where u.case_id = c.case_id and u.cycle = c.cycle""";

    private final ObjectMapper json;

    public Urgings(ObjectMapper json) {
        this.json = json;
    }

    public Uni<Void> start(Mutiny.Session session, UUID caseId, Assignment assignment, Call first) {
        Deadline deadline = assignment.deadline();
        return run(session.createNativeQuery(START)
                .setParameter(1, caseId)
                .setParameter(2, assignment.cycle())
                .setParameter(3, assignment.round())
                .setParameter(4, assignment.to().section())
                .setParameter(5, assignment.to().unit())
                .setParameter(6, assignment.assignedAt())
                .setParameter(7, deadline.dueOn())
                .setParameter(8, deadline.dueAt())
                .setParameter(9, first.rung().step())
                .setParameter(10, first.rung().audience().name())
                .setParameter(11, first.at()));
    }

    /** The rung that comes next; nothing when all are done or the ladder was left. */
    public Uni<Optional<Integer>> nextStep(Mutiny.Session session, UUID caseId, int cycle) {
        return session.createNativeQuery(NEXT_STEP, Integer.class)
                .setParameter(1, caseId)
                .setParameter(2, cycle)
                .getResultList()
                .map(steps -> steps.stream().findFirst());
    }

    /** Goes on by another deadline. */
    public Uni<Void> move(Mutiny.Session session, UUID caseId, int cycle, Deadline deadline, Call next) {
        return run(session.createNativeQuery(MOVE)
                .setParameter(1, deadline.dueOn())
                .setParameter(2, deadline.dueAt())
                .setParameter(3, next.rung().step())
                .setParameter(4, next.rung().audience().name())
                .setParameter(5, next.at())
                .setParameter(6, caseId)
                .setParameter(7, cycle));
    }

    public Uni<Void> pause(Mutiny.Session session, UUID caseId) {
        return set(session, caseId, "PAUSED");
    }

    public Uni<Void> stop(Mutiny.Session session, UUID caseId) {
        return set(session, caseId, "STOPPED");
    }

    /** The rungs that were reached, with their cases locked; what another replica holds is left to it. */
    public Uni<List<Reached>> due(Mutiny.Session session, Instant now, int limit) {
        return session.createNativeQuery(DUE, Object[].class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList()
                .map(rows -> rows.stream().map(Reached::of).toList());
    }

    /** Notes what was told, and what comes next. */
    public Uni<Void> climb(Mutiny.Session session, List<Climb> climbs, Instant now) {
        return run(session.createNativeQuery(CLIMB)
                .setParameter(1, write(climbs.stream().map(Climb::columns).toList()))
                .setParameter(2, now));
    }

    private static Uni<Void> set(Mutiny.Session session, UUID caseId, String state) {
        return run(session.createNativeQuery(SET).setParameter(1, state).setParameter(2, caseId));
    }

    private static Uni<Void> run(Mutiny.Query<?> statement) {
        return statement.executeUpdate().replaceWithVoid();
    }

    private String write(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rungs have a JSON form", e);
        }
    }

    /** A rung that was told, and the next one if there is one. */
    public record Climb(Reached reached, @Nullable Call next) {

        private Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("case_id", reached.caseId());
            row.put("cycle", reached.cycle());
            row.put("step", reached.step());
            row.put("audience", reached.audience());
            row.put("next_step", next == null ? null : next.rung().step());
            row.put("next_audience", next == null ? null : next.rung().audience());
            row.put("urge_at", next == null ? null : next.at().toString());
            return row;
        }
    }

    /** A rung that is reached, and whose deadline it is about. */
    public record Reached(
            UUID caseId,
            int cycle,
            int round,
            String section,
            String unit,
            Instant startedAt,
            LocalDate dueOn,
            Instant dueAt,
            int step,
            Audience audience) {

        private static Reached of(Object[] row) {
            return new Reached(
                    (UUID) row[0],
                    ((Number) row[1]).intValue(),
                    ((Number) row[2]).intValue(),
                    (String) row[3],
                    (String) row[4],
                    instant(row[5]),
                    row[6] instanceof Date date ? date.toLocalDate() : (LocalDate) row[6],
                    instant(row[7]),
                    ((Number) row[8]).intValue(),
                    Audience.valueOf((String) row[9]));
        }

        private static Instant instant(Object value) {
            return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
        }
    }
}
