package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The only way to the cases. What lies outside of the caller's sight is answered exactly as what does not exist. */
@ApplicationScoped
public class CaseStore {
    public Uni<CaseRow> find(Mutiny.Session session, UUID id, Sight sight) {
        return session.find(CaseRow.class, id).map(row -> inSight(row, sight));
    }

    /** Holds the row until the transaction ends: whoever comes second sees what the first one did. */
    public Uni<CaseRow> lock(Mutiny.Session session, UUID id, Sight sight) {
        return lock(session, id).map(row -> inSight(row, sight)).invoke(row -> {
            if (!sight.actsOn(row)) {
                throw Problems.forbidden("not-the-lead", "The section that leads the case does this.");
            }
        });
    }

    /** For the service itself, which needs nobody's leave. */
    public Uni<CaseRow> lock(Mutiny.Session session, UUID id) {
        // flushed first: in a batch the case may have been opened by an event just before, and not be written yet
        return session.flush().chain(() -> session.find(CaseRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** In one order for all, so that nobody waits in a circle; what does not exist is left out. */
    public Uni<List<CaseRow>> lockAll(Mutiny.Session session, List<UUID> ids) {
        return session.createSelectionQuery("from CaseRow c where c.id in (:ids) order by c.id", CaseRow.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those of them that are in sight, in the same order. */
    public Uni<List<CaseRow>> lockAll(Mutiny.Session session, List<UUID> ids, Sight sight) {
        return lockAll(session, ids)
                .map(rows -> rows.stream().filter(sight::sees).toList());
    }

    public Uni<List<CaseRow>> findAll(Mutiny.Session session, List<UUID> ids) {
        return session.find(CaseRow.class, ids.toArray());
    }

    /** Cases in sight, the newest first. */
    public Uni<List<CaseRow>> list(Mutiny.Session session, CaseFilter filter, Sight sight, int limit) {
        if (sight.everything()) {
            return listAll(session, filter, sight, limit);
        }
        return sight.sections().isEmpty()
                ? Uni.createFrom().item(List.of())
                : SectionCases.newest(session, filter, sight.sections(), limit).chain(ids -> newest(session, ids));
    }

    private static Uni<List<CaseRow>> newest(Mutiny.Session session, List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createSelectionQuery("from CaseRow c where c.id in (:ids) order by c.id desc", CaseRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private static Uni<List<CaseRow>> listAll(Mutiny.Session session, CaseFilter filter, Sight sight, int limit) {
        StringBuilder query = new StringBuilder("from CaseRow c where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        sight.narrow(query, values);
        narrow(query, values, " and c.state = :state", "state", filter.state());
        narrow(query, values, " and c.assignment.section = :section", "section", filter.section());
        narrow(query, values, " and c.matter.number = :number", "number", filter.number());
        narrow(query, values, " and c.assignment.dueAt <= :overdueAt", "overdueAt", filter.overdueAt());
        narrow(query, values, " and c.id < :after", "after", filter.after());
        if (filter.overdueAt() != null) {
            query.append(" and c.state in (ASSIGNED, ACCEPTED, CLAIMED, MERGED)"); // literals, as the index
            // dispatch_case_due has
            // them
        }
        return select(session, query.append(" order by c.id desc").toString(), values, limit);
    }

    /** Cases that have waited for an owner since before an instant, emergencies first, then the longest (件件有着落 asks that there be none). */
    public Uni<List<CaseRow>> waiting(
            Mutiny.Session session, Instant before, @Nullable WaitingPosition after, int limit) {
        StringBuilder query = new StringBuilder("from CaseRow c where c.waitingSince < :before");
        Map<String, Object> values = new HashMap<>(Map.of("before", before));
        if (after != null) {
            query.append(
                    " and (coalesce(c.triage.emergency, false) < :emergency or (coalesce(c.triage.emergency, false) = :emergency"
                            + " and (c.waitingSince > :since or (c.waitingSince = :since and c.id > :id))))");
            values.put("emergency", after.emergency());
            values.put("since", after.since());
            values.put("id", after.id());
        }
        return select(
                session,
                query.append(" order by coalesce(c.triage.emergency, false) desc, c.waitingSince, c.id")
                        .toString(),
                values,
                limit);
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.put(name, value);
        }
    }

    private static Uni<List<CaseRow>> select(
            Mutiny.Session session, String text, Map<String, Object> values, int limit) {
        Mutiny.SelectionQuery<CaseRow> query =
                session.createSelectionQuery(text, CaseRow.class).setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static CaseRow inSight(@Nullable CaseRow row, Sight sight) {
        if (row == null || !sight.sees(row)) {
            throw Problems.notFound();
        }
        return row;
    }

    /** Where a page of waiting cases ended. */
    public record WaitingPosition(boolean emergency, Instant since, UUID id) {}
}
