package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.supervision.Week;
import org.huiyin.dispatch.todo.Task;
import org.huiyin.dispatch.todo.TaskKind;
import org.huiyin.dispatch.todo.TaskPlace;

/** Reads what somebody has to do from where it stands, each kind from an index of open work; nothing is kept twice. */
@ApplicationScoped
public class TaskStore {
    private static final String ALL_KINDS = "select t.kind, t.case_id, t.number, t.section, t.due_at, t.provisional,"
            + " t.subject, t.place from (%s) t order by t.due_at, t.subject, t.kind, t.place limit :most";

    /** Tasks of whoever asks from after a place on, the least time left first. */
    public Uni<List<Task>> list(Mutiny.Session session, Asker asker, TaskPlace after, int limit) {
        if (asker.kinds().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String pages = asker.kinds().stream()
                .sorted()
                .map(kind -> TaskQueries.SOURCES.get(kind).page(kind, after.kind()))
                .collect(Collectors.joining(" union all "));
        String text = ALL_KINDS.formatted(pages);
        Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(text, Object[].class);
        Map<String, Object> values = asker.values();
        values.put("fromTime", after.dueAt());
        values.put("fromSubject", after.subject());
        values.put("fromPlace", after.place());
        values.put("most", limit);
        values.forEach((name, value) -> {
            if (text.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query.getResultList()
                .map(rows -> rows.stream().map(TaskStore::task).toList());
    }

    private static Task task(Object[] row) {
        Instant dueAt = row[4] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[4];
        return new Task(
                TaskKind.values()[((Number) row[0]).intValue()],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                dueAt.equals(TaskPlace.NEVER) ? null : dueAt,
                (Boolean) row[5],
                (UUID) row[6],
                ((Number) row[7]).intValue());
    }

    /**
     * Who asks, and for what.
     *
     * @param longestWait how long a case may be without an owner
     * @param week the week that now belongs to, and when it ends
     */
    public record Asker(
            Set<TaskKind> kinds,
            String subject,
            Set<String> sections,
            Set<String> units,
            Duration longestWait,
            Week week,
            Instant weekEnd) {

        private Map<String, Object> values() {
            return new HashMap<>(Map.of(
                    "subject", subject,
                    "sections", joined(sections),
                    "units", joined(units),
                    "wait", (double) longestWait.toSeconds(),
                    "weekStart", week.firstDay(),
                    "weekLast", week.lastDay(),
                    "weekEnd", weekEnd));
        }

        private static String joined(Collection<String> codes) {
            return String.join(",", codes);
        }
    }
}
