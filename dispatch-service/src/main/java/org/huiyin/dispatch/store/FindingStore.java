package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.supervision.FindingState;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The only way to the findings. A section sees those against itself, once they are confirmed. */
@ApplicationScoped
public class FindingStore {
    /** What was referred (移送) is nobody's business any more, not even by way of its findings. */
    private static final String NOT_REFERRED =
            " and not exists (select 1 from CaseRow c where c.id = f.caseId and c.state = REFERRED)";

    private static final Set<FindingState.Name> NEVER_CONFIRMED =
            EnumSet.of(FindingState.Name.RECORDED, FindingState.Name.WITHDRAWN);

    public Uni<Void> add(Mutiny.Session session, FindingRow row) {
        return session.persist(row);
    }

    /** The case that a finding belongs to, so that it can be locked first; 404 if there is no such finding. */
    public Uni<UUID> caseOf(Mutiny.Session session, UUID id) {
        return session.createSelectionQuery(
                        "select f.caseId from FindingRow f where f.id = :id" + NOT_REFERRED, UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(Problems::notFound);
    }

    /** Whether a section ever had the case, or had something to do with it. */
    public Uni<Boolean> heldBy(Mutiny.Session session, UUID caseId, String section) {
        return session.createNativeQuery(
                        "select exists (select from case_step where case_id = ? and section = ?)", Boolean.class)
                .setParameter(1, caseId)
                .setParameter(2, section)
                .getSingleResult();
    }

    public Uni<FindingRow> find(Mutiny.Session session, UUID id, Sight sight) {
        return session.createSelectionQuery("from FindingRow f where f.id = :id" + NOT_REFERRED, FindingRow.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> inSight(row, sight));
    }

    public Uni<List<FindingRow>> list(Mutiny.Session session, FindingFilter filter, Sight sight, int limit) {
        StringBuilder query = new StringBuilder("from FindingRow f where 1 = 1" + NOT_REFERRED);
        Map<String, Object> values = new HashMap<>();
        if (!sight.everything()) {
            query.append(" and f.state not in (RECORDED, WITHDRAWN)");
            narrow(query, values, " and f.section in (:sections)", "sections", sight.sections());
        }
        narrow(query, values, " and f.state = :state", "state", filter.state());
        narrow(query, values, " and f.section = :section", "section", filter.section());
        narrow(query, values, " and f.caseId = :case", "case", filter.caseId());
        Position after = filter.after();
        if (after != null) {
            query.append(" and (f.recordedAt < :at or (f.recordedAt = :at and f.id < :id))");
            values.put("at", after.at());
            values.put("id", after.id());
        }
        String ordered = query.append(" order by f.recordedAt desc, f.id desc").toString();
        var select = session.createSelectionQuery(ordered, FindingRow.class).setMaxResults(limit);
        values.forEach(select::setParameter);
        return select.getResultList();
    }

    private static FindingRow inSight(@Nullable FindingRow row, Sight sight) {
        if (row == null
                || !sight.everything()
                        && (NEVER_CONFIRMED.contains(row.stateName())
                                || !sight.sections().contains(row.section()))) {
            throw Problems.notFound();
        }
        return row;
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.put(name, value);
        }
    }
}
