package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Plans with their versions and steps. Whoever changes one holds the lock of its case. */
@ApplicationScoped
public class Plans {
    private static final String STEPS = "from PlanStepRow s where s.key.caseId = :case order by s.key.number";
    private static final String VERSIONS = "from PlanVersionRow v where v.key.caseId = :case order by v.key.version";
    private static final String BOARD = "select p from PlanRow p join CaseRow c on c.id = p.caseId where ";

    public Uni<@Nullable PlanRow> of(Mutiny.Session session, UUID caseId) {
        return session.find(PlanRow.class, caseId);
    }

    /** The steps of all versions, in the order of their numbers. */
    public Uni<List<PlanStepRow>> steps(Mutiny.Session session, UUID caseId) {
        return session.createSelectionQuery(STEPS, PlanStepRow.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    public Uni<List<PlanVersionRow>> versions(Mutiny.Session session, UUID caseId) {
        return session.createSelectionQuery(VERSIONS, PlanVersionRow.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    public Uni<Void> add(Mutiny.Session session, List<?> rows) {
        return session.persistAll(rows.toArray());
    }

    /** Plans with open steps in sight, least time left first. */
    public Uni<List<PlanRow>> board(Mutiny.Session session, BoardFilter filter, Sight sight, int limit) {
        StringBuilder query = new StringBuilder(BOARD).append("p.nextDueAt is not null");
        Map<String, Object> values = new HashMap<>();
        sight.narrow(query, values);
        if (filter.unit() != null) {
            query.append(" and p.unit = :unit");
            values.put("unit", filter.unit());
        }
        if (filter.lateAt() != null) {
            query.append(" and p.nextDueAt <= :lateAt");
            values.put("lateAt", filter.lateAt());
        }
        Position after = filter.after();
        if (after != null) {
            query.append(" and (p.nextDueAt > :at or (p.nextDueAt = :at and p.caseId > :id))");
            values.put("at", after.at());
            values.put("id", after.id());
        }
        return select(session, query.append(" order by p.nextDueAt, p.caseId").toString(), values, limit);
    }

    /** The plans of these cases, as far as they are in sight. */
    public Uni<List<PlanRow>> inSight(Mutiny.Session session, List<UUID> caseIds, Sight sight) {
        StringBuilder query = new StringBuilder(BOARD).append("p.caseId in (:ids)");
        Map<String, Object> values = new HashMap<>(Map.of("ids", caseIds));
        sight.narrow(query, values);
        return select(session, query.toString(), values, caseIds.size());
    }

    public static Plan plan(@Nullable PlanRow row, List<PlanStepRow> steps) {
        return new Plan(
                row == null ? 0 : row.version(),
                steps.size(),
                steps.stream()
                        .filter(PlanStepRow::isOpen)
                        .map(PlanStepRow::step)
                        .toList());
    }

    private static Uni<List<PlanRow>> select(
            Mutiny.Session session, String text, Map<String, Object> values, int limit) {
        Mutiny.SelectionQuery<PlanRow> query =
                session.createSelectionQuery(text, PlanRow.class).setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Which plans a board is asked for; whatever is absent does not narrow it. */
    public record BoardFilter(@Nullable String unit, @Nullable Instant lateAt, @Nullable Position after) {}
}
