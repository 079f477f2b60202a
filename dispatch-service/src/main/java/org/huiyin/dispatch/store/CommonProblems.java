package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.commonproblem.ProblemKind;
import org.huiyin.dispatch.commonproblem.ProblemState;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The only way to the common problems. What lies outside of the caller's sight is answered exactly as what does not exist. */
@ApplicationScoped
public class CommonProblems {
    private static final String NEXT_NUMBER =
            """
            insert into common_problem_number (year, last) values (?, 1)
            on conflict (year) do update set last = common_problem_number.last + 1 returning last""";
    /** One at a time per replica; what another replica holds is left to it. */
    private static final String TO_ANSWER =
            """
            select p.id from common_problem p where p.state = 'CONCLUDED' and p.answered_at is null
            order by p.concluded_at limit 1 for update skip locked""";

    private static final String OF_FORMER_SECTIONS =
            """
            select p.id from common_problem p join section s on s.code = p.section
            where p.state <> 'CONCLUDED' and (s.closed_on is not null or p.unit <> s.unit)
            order by p.id for update of p skip locked""";

    /** The next number of a year; held until the transaction ends, so that none is left out. */
    public Uni<Integer> nextNumber(Mutiny.Session session, int year) {
        return session.createNativeQuery(NEXT_NUMBER, Integer.class)
                .setParameter(1, year)
                .getSingleResult();
    }

    /** Flushed, because its measures point to it. */
    public Uni<Void> add(Mutiny.Session session, CommonProblemRow row) {
        return session.persist(row).chain(session::flush);
    }

    public Uni<CommonProblemRow> find(Mutiny.Session session, UUID id, Sight sight) {
        return session.find(CommonProblemRow.class, id).map(row -> inSight(row, sight));
    }

    /** Holds it until the transaction ends; before any of its cases, so that nobody waits in a circle. */
    public Uni<CommonProblemRow> lock(Mutiny.Session session, UUID id, Sight sight) {
        return session.find(CommonProblemRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> inSight(row, sight))
                .invoke(row -> {
                    if (!sight.actsOn(row)) {
                        throw Problems.forbidden("not-the-lead", "The section that answers for the problem does this.");
                    }
                });
    }

    /** A concluded problem whose cases are waiting for the outcome, for the service itself. */
    public Uni<@Nullable CommonProblemRow> lockToAnswer(Mutiny.Session session) {
        return session.createNativeQuery(TO_ANSWER, UUID.class)
                .getSingleResultOrNull()
                .chain(id -> id == null ? Uni.createFrom().nullItem() : session.find(CommonProblemRow.class, id));
    }

    /** Open problems whose section has closed or gone to another unit, for the service itself. */
    public Uni<List<CommonProblemRow>> lockOfFormerSections(Mutiny.Session session) {
        return session.createNativeQuery(OF_FORMER_SECTIONS, UUID.class)
                .getResultList()
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : session.find(CommonProblemRow.class, ids.toArray()));
    }

    /** Newest first. */
    public Uni<List<CommonProblemRow>> list(Mutiny.Session session, ProblemFilter filter, Sight sight, int limit) {
        StringBuilder query = new StringBuilder("from CommonProblemRow p where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (!sight.everything()) {
            query.append(" and (p.section in (:sections) or array_intersects(p.ownerSections, :owning))");
            values.put("sections", sight.sections());
            values.put("owning", sight.sections().toArray(String[]::new));
        }
        narrow(query, values, "state", filter.state());
        narrow(query, values, "kind", filter.kind());
        narrow(query, values, "section", filter.section());
        narrow(query, values, "number", filter.number());
        Position after = filter.after();
        if (after != null) {
            query.append(" and (p.openedAt < :at or (p.openedAt = :at and p.id < :id))");
            values.put("at", after.at());
            values.put("id", after.id());
        }
        String ordered = query.append(" order by p.openedAt desc, p.id desc").toString();
        var select =
                session.createSelectionQuery(ordered, CommonProblemRow.class).setMaxResults(limit);
        values.forEach(select::setParameter);
        return select.getResultList();
    }

    private static void narrow(StringBuilder query, Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            query.append(" and p.%s = :%s".formatted(name, name));
            values.put(name, value);
        }
    }

    private static CommonProblemRow inSight(@Nullable CommonProblemRow row, Sight sight) {
        if (row == null || !sight.sees(row)) {
            throw Problems.notFound();
        }
        return row;
    }

    /** Which problems a list is asked for; whatever is absent does not narrow it. */
    public record ProblemFilter(
            ProblemState.@Nullable Name state,
            @Nullable ProblemKind kind,
            @Nullable String section,
            @Nullable String number,
            @Nullable Position after) {}
}
