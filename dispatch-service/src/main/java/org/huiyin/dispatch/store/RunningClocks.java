package org.huiyin.dispatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.calendar.Change;
import org.huiyin.service.calendar.ClockFacts;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.calendar.Limit;
import org.huiyin.service.calendar.LimitUnit;
import org.jspecify.annotations.Nullable;

/** The clocks that run, with the facts that their ends are derived from. */
@ApplicationScoped
public class RunningClocks {
    private static final String COLUMNS =
            """
            d.case_id, d.kind, d.cycle, d.round, d.section, d.unit, d.started_at, d.limit_amount, d.limit_unit,
            d.due_at, d.provisional""";
    /** One clock per case at a time: each change is an event with a sequence of its own. */
    private static final String COUNTED_BEFORE = "select " + COLUMNS
            + """
             from deadline d join dispatch_case c on c.id = d.case_id
            where d.state in ('ARMED', 'PAUSED') and d.calendar_version < ? and d.started_at is not null
              and not exists (select from deadline e where e.case_id = d.case_id and e.state in ('ARMED', 'PAUSED')
                and e.calendar_version < ? and e.started_at is not null and (e.kind, e.cycle) < (d.kind, d.cycle))
            order by d.case_id limit ? for update of c, d skip locked""";

    private static final String PROVISIONAL = "select " + COLUMNS
            + """
             from deadline d where d.provisional and d.state in ('ARMED', 'PAUSED')
              and (d.due_at, d.case_id, d.kind, d.cycle) > (?, ?, ?, ?)
            order by d.due_at, d.case_id, d.kind, d.cycle limit ?""";
    private static final String CHANGES =
            """
            select case_id, cycle, working_days, since, until from deadline_change
            where cast(case_id as text) = any (string_to_array(?, ',')) order by case_id, cycle, n""";
    private static final String SET =
            """
            update deadline d set due_at = r.due_at, calendar_version = r.calendar_version, provisional = r.provisional
            from jsonb_to_recordset(cast(cast(? as text) as jsonb)) as r(case_id uuid, kind text, cycle int,
              due_at timestamptz, calendar_version int, provisional boolean)
            where d.case_id = r.case_id and d.kind = r.kind and d.cycle = r.cycle""";

    private final ObjectMapper json;

    public RunningClocks(ObjectMapper json) {
        this.json = json;
    }

    /** Clocks that were counted by an older edition of the calendar, with their cases locked. */
    public Uni<List<Running>> countedBefore(Mutiny.Session session, int calendarVersion, int limit) {
        return session.createNativeQuery(COUNTED_BEFORE, Object[].class)
                .setParameter(1, calendarVersion)
                .setParameter(2, calendarVersion)
                .setParameter(3, limit)
                .getResultList()
                .chain(rows -> withChanges(session, rows));
    }

    /** Clocks whose ends are not certain yet, the nearest first. */
    public Uni<List<Running>> provisional(Mutiny.Session session, After after, int limit) {
        return session.createNativeQuery(PROVISIONAL, Object[].class)
                .setParameter(1, after.dueAt())
                .setParameter(2, after.caseId())
                .setParameter(3, after.kind())
                .setParameter(4, after.cycle())
                .setParameter(5, limit)
                .getResultList()
                .map(rows -> rows.stream().map(row -> running(row, List.of())).toList());
    }

    /** Sets other ends; whether a clock runs or stands still stays as it is. */
    public Uni<Void> set(Mutiny.Session session, List<Recounted> all) {
        return session.createNativeQuery(SET)
                .setParameter(1, write(all.stream().map(Recounted::columns).toList()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<List<Running>> withChanges(Mutiny.Session session, List<Object[]> rows) {
        String ids = rows.stream().map(row -> row[0].toString()).collect(Collectors.joining(","));
        return session.createNativeQuery(CHANGES, Object[].class)
                .setParameter(1, ids)
                .getResultList()
                .map(found -> {
                    Map<String, List<Change>> changes = found.stream()
                            .collect(Collectors.groupingBy(
                                    row -> row[0] + "/" + row[1],
                                    Collectors.mapping(RunningClocks::change, Collectors.toList())));
                    return rows.stream()
                            .map(row -> running(row, changes.getOrDefault(row[0] + "/" + row[2], List.of())))
                            .toList();
                });
    }

    private static Change change(Object[] row) {
        return row[2] == null
                ? new Change.Suspension(instant(row[3]), instant(row[4]))
                : new Change.Extension(((Number) row[2]).intValue());
    }

    private static Running running(Object[] row, List<Change> changes) {
        DeadlineKind kind = DeadlineKind.valueOf((String) row[1]);
        Limit limit = new Limit(((Number) row[7]).intValue(), LimitUnit.valueOf((String) row[8]));
        return new Running(
                (UUID) row[0],
                kind,
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                (String) row[4],
                (String) row[5],
                new ClockFacts(instant(row[6]), limit, kind == DeadlineKind.RESOLUTION ? changes : List.of()),
                instant(row[9]),
                (Boolean) row[10]);
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    private String write(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("deadlines have a JSON form", e);
        }
    }

    /** A clock that runs or stands still, the facts behind it, and its end as it was counted last. */
    public record Running(
            UUID caseId,
            DeadlineKind kind,
            int cycle,
            int round,
            @Nullable String section,
            @Nullable String unit,
            ClockFacts facts,
            Instant dueAt,
            boolean provisional) {}

    /** A clock with the end that a newer calendar gives it. */
    public record Recounted(Running clock, Deadline deadline) {

        /** Whether anybody has to hear of it. */
        public boolean differs() {
            return !deadline.dueAt().equals(clock.dueAt()) || deadline.provisional() != clock.provisional();
        }

        private Map<String, Object> columns() {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("case_id", clock.caseId());
            row.put("kind", clock.kind());
            row.put("cycle", clock.cycle());
            row.put("due_at", deadline.dueAt().toString());
            row.put("calendar_version", deadline.calendarVersion());
            row.put("provisional", deadline.provisional());
            return row;
        }
    }

    /** Where a page of clocks ended. */
    public record After(Instant dueAt, UUID caseId, String kind, int cycle) {
        public static final After START = new After(Instant.EPOCH, new UUID(0, 0), "", 0);
    }
}
