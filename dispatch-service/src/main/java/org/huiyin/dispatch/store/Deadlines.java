package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.DeadlineKind;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of the cases, of all kinds: armed once per case, kind and number, fired once when they run out. A clock that was
 * stopped or has fired never runs again; one that has fired is awaited until what it counts is done.
 */
@ApplicationScoped
public class Deadlines {
    private static final String ARM =
            """
            insert into deadline
              (case_id, kind, cycle, round, section, unit, started_at, limit_amount, limit_unit, due_at, calendar_version,
               provisional)
            values\s""";
    private static final String ARMED = "(?, ?, ?, ?, cast(? as text), cast(? as text), ?, ?, ?, ?, ?, ?)";
    private static final String MOVE =
            """
            update deadline set state = 'ARMED', due_at = ?, calendar_version = ?, provisional = ?
            where case_id = ? and kind = ? and cycle = ? and state in ('ARMED', 'PAUSED')""";
    private static final String PAUSE =
            "update deadline set state = 'PAUSED' where case_id = ? and kind = ? and state = 'ARMED'";
    /** What has fired has fired, but nobody waits for it any more. */
    private static final String STOPPED = "update deadline set awaited = false,"
            + " state = case when state = 'FIRED' then state else 'STOPPED' end ";

    private static final String STOP =
            STOPPED + """
            where case_id = ? and kind = ? and cycle >= ? and cycle < ? and awaited""";
    private static final String STOP_KINDS =
            STOPPED + "where case_id = ? and kind = any (string_to_array(?, ',')) and awaited";
    private static final String STOP_ALL_KINDS = STOPPED + "where case_id = ? and awaited";
    private static final String DUE_AT = "select due_at from deadline where case_id = ? and kind = ? and cycle = ?";
    /** One clock per case at a time, in the order they ran out: each firing is an event with a sequence of its own. */
    private static final String FIRE =
            """
            with due as (
              select d.case_id, d.kind, d.cycle from deadline d join dispatch_case c on c.id = d.case_id
              where d.state = 'ARMED' and d.due_at <= ?
                and not exists (select from deadline e where e.case_id = d.case_id and e.state = 'ARMED'
                  and (e.due_at, e.kind, e.cycle) < (d.due_at, d.kind, d.cycle))
              order by d.due_at limit ? for update of c, d skip locked)
            update deadline set state = 'FIRED', fired_at = ? from due
            where deadline.case_id = due.case_id and deadline.kind = due.kind and deadline.cycle = due.cycle
              and deadline.state = 'ARMED'
            returning deadline.case_id, deadline.kind, deadline.cycle, deadline.round, deadline.section, deadline.unit,
              deadline.due_at""";

    public Uni<Void> arm(Mutiny.Session session, Clock clock) {
        return arm(session, List.of(clock));
    }

    /** All in one statement. */
    public Uni<Void> arm(Mutiny.Session session, List<Clock> clocks) {
        Mutiny.Query<?> statement =
                session.createNativeQuery(ARM + String.join(", ", Collections.nCopies(clocks.size(), ARMED)));
        int position = 1;
        for (Clock clock : clocks) {
            for (Object value : clock.values()) {
                statement.setParameter(position++, value);
            }
        }
        return run(statement);
    }

    /** Sets a clock that runs or stands still to another end, and lets it run. */
    public Uni<Void> move(Mutiny.Session session, UUID caseId, DeadlineKind kind, int cycle, Deadline deadline) {
        return run(session.createNativeQuery(MOVE)
                .setParameter(1, deadline.dueAt())
                .setParameter(2, deadline.calendarVersion())
                .setParameter(3, deadline.provisional())
                .setParameter(4, caseId)
                .setParameter(5, kind.name())
                .setParameter(6, cycle));
    }

    public Uni<Void> pause(Mutiny.Session session, UUID caseId, DeadlineKind kind) {
        return run(session.createNativeQuery(PAUSE).setParameter(1, caseId).setParameter(2, kind.name()));
    }

    public Uni<Void> stop(Mutiny.Session session, UUID caseId, DeadlineKind kind, int cycle) {
        return stop(session, caseId, kind, cycle, cycle + 1);
    }

    public Uni<Void> stopBefore(Mutiny.Session session, UUID caseId, DeadlineKind kind, int cycle) {
        return stop(session, caseId, kind, 0, cycle);
    }

    public Uni<Void> stopAll(Mutiny.Session session, UUID caseId, DeadlineKind kind) {
        return stop(session, caseId, kind, 0, Integer.MAX_VALUE);
    }

    public Uni<Void> stopKinds(Mutiny.Session session, UUID caseId, List<DeadlineKind> kinds) {
        return run(session.createNativeQuery(STOP_KINDS)
                .setParameter(1, caseId)
                .setParameter(2, kinds.stream().map(DeadlineKind::name).collect(Collectors.joining(","))));
    }

    public Uni<Void> stopAllKinds(Mutiny.Session session, UUID caseId) {
        return run(session.createNativeQuery(STOP_ALL_KINDS).setParameter(1, caseId));
    }

    /** When a clock runs out, or ran out; null if there never was one. */
    public Uni<@Nullable Instant> dueAt(Mutiny.Session session, UUID caseId, DeadlineKind kind, int cycle) {
        return session.createNativeQuery(DUE_AT, Object.class)
                .setParameter(1, caseId)
                .setParameter(2, kind.name())
                .setParameter(3, cycle)
                .getSingleResultOrNull()
                .map(found -> found == null ? null : Instants.of(found));
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

    private static Uni<Void> stop(Mutiny.Session session, UUID caseId, DeadlineKind kind, int from, int before) {
        return run(session.createNativeQuery(STOP)
                .setParameter(1, caseId)
                .setParameter(2, kind.name())
                .setParameter(3, from)
                .setParameter(4, before));
    }

    private static Uni<Void> run(Mutiny.Query<?> statement) {
        return statement.executeUpdate().replaceWithVoid();
    }

    /**
     * A clock as it is started.
     *
     * @param cycle the number of what is waited for, as its kind counts
     * @param section whose clock it is; nobody's while a case has no owner
     */
    public record Clock(
            UUID caseId,
            DeadlineKind kind,
            int cycle,
            int round,
            @Nullable String section,
            @Nullable String unit,
            Instant startedAt,
            Deadline deadline) {

        private List<@Nullable Object> values() {
            return Arrays.asList(
                    caseId,
                    kind.name(),
                    cycle,
                    round,
                    section,
                    unit,
                    startedAt,
                    deadline.limit().amount(),
                    deadline.limit().unit().name(),
                    deadline.dueAt(),
                    deadline.calendarVersion(),
                    deadline.provisional());
        }
    }

    /** A clock that ran out, and whose it was. */
    public record Missed(
            UUID caseId,
            DeadlineKind kind,
            int cycle,
            int round,
            @Nullable String section,
            @Nullable String unit,
            Instant dueAt) {

        private static Missed of(Object[] row) {
            return new Missed(
                    (UUID) row[0],
                    DeadlineKind.valueOf((String) row[1]),
                    ((Number) row[2]).intValue(),
                    ((Number) row[3]).intValue(),
                    (String) row[4],
                    (String) row[5],
                    instant(row[6]));
        }

        private static Instant instant(Object value) {
            return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
        }
    }
}
