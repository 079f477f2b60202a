package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which cases belong to which common problem. Of a referred case nothing is told. */
@ApplicationScoped
public class MergedCases {
    private static final String LINK =
            """
            insert into merged_case (problem_id, case_id, linked_by, linked_at) values (?, ?, ?, ?)
            on conflict (problem_id, case_id) do update
            set linked_by = excluded.linked_by, linked_at = excluded.linked_at, parted_by = null, parted_at = null""";
    private static final String PART =
            "update merged_case set parted_by = ?, parted_at = ? where problem_id = ? and case_id = ?";
    private static final String PARTED =
            "select count(*) from merged_case where problem_id = ? and case_id = ? and parted_at is not null";
    private static final String LINKED =
            " from merged_case m join dispatch_case c on c.id = m.case_id and c.state <> 'REFERRED' where m.parted_at is null";
    private static final String OF_PROBLEM =
            "select c.id, m.linked_at" + LINKED + " and m.problem_id = ? and c.id > ? order by c.id limit ?";
    private static final String COUNT = "select m.problem_id, count(*)" + LINKED
            + " and cast(m.problem_id as text) = any (string_to_array(?, ',')) group by m.problem_id";

    public Uni<Void> link(Mutiny.Session session, UUID problem, UUID caseId, String by, Instant at) {
        return session.createNativeQuery(LINK)
                .setParameter(1, problem)
                .setParameter(2, caseId)
                .setParameter(3, by)
                .setParameter(4, at)
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> part(Mutiny.Session session, UUID problem, UUID caseId, String by, Instant at) {
        return session.createNativeQuery(PART)
                .setParameter(1, by)
                .setParameter(2, at)
                .setParameter(3, problem)
                .setParameter(4, caseId)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether a case was merged in a problem and has been taken out of it. */
    public Uni<Boolean> parted(Mutiny.Session session, UUID problem, UUID caseId) {
        return session.createNativeQuery(PARTED, Long.class)
                .setParameter(1, problem)
                .setParameter(2, caseId)
                .getSingleResult()
                .map(found -> found > 0);
    }

    /** The problem that a case is merged in now; read without the case, which is locked after its problem. */
    public Uni<@Nullable UUID> problemOf(Mutiny.Session session, UUID caseId) {
        return session.createSelectionQuery("select c.merge.problem from CaseRow c where c.id = :id", UUID.class)
                .setParameter("id", caseId)
                .getSingleResultOrNull();
    }

    /** The cases that were merged in a problem and not taken out again, whatever became of them, in the order of their ids. */
    public Uni<List<LinkedCase>> of(
            Mutiny.Session session, UUID problem, @Nullable UUID after, Sight sight, int limit) {
        UUID start = after == null ? new UUID(0, 0) : after;
        return session.createNativeQuery(OF_PROBLEM, Object[].class)
                .setParameter(1, problem)
                .setParameter(2, start)
                .setParameter(3, limit)
                .getResultList()
                .chain(rows -> with(session, rows))
                .map(all -> all.stream().filter(one -> sight.sees(one.row())).toList());
    }

    private static Uni<List<LinkedCase>> with(Mutiny.Session session, List<Object[]> rows) {
        Object[] ids = rows.stream().map(row -> row[0]).toArray();
        return ids.length == 0
                ? Uni.createFrom().item(List.of())
                : session.find(CaseRow.class, ids).map(found -> {
                    Map<UUID, CaseRow> byId = found.stream().collect(Collectors.toMap(CaseRow::id, row -> row));
                    return rows.stream()
                            .map(row -> new LinkedCase(byId.get((UUID) row[0]), Instants.of(row[1])))
                            .toList();
                });
    }

    /** How many cases were merged in each and not taken out again. */
    public Uni<Map<UUID, Integer>> count(Mutiny.Session session, List<UUID> problems) {
        String ids = problems.stream().map(UUID::toString).collect(Collectors.joining(","));
        return session.createNativeQuery(COUNT, Object[].class)
                .setParameter(1, ids)
                .getResultList()
                .map(rows -> {
                    Map<UUID, Integer> counts = new HashMap<>();
                    rows.forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).intValue()));
                    return counts;
                });
    }

    /** How many cases a problem holds that wait for its outcome. */
    public Uni<Integer> waiting(Mutiny.Session session, UUID problem) {
        return session.createSelectionQuery(
                        "select count(*) from CaseRow c where c.merge.problem = :problem", Long.class)
                .setParameter("problem", problem)
                .getSingleResult()
                .map(Math::toIntExact);
    }

    /** Some of the cases that wait for a problem's outcome, locked, in the order of their ids. */
    public Uni<List<CaseRow>> lockWaiting(Mutiny.Session session, UUID problem, int limit) {
        return session.createSelectionQuery(
                        "from CaseRow c where c.merge.problem = :problem order by c.id", CaseRow.class)
                .setParameter("problem", problem)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** A case of a problem, and since when. */
    public record LinkedCase(CaseRow row, Instant linkedAt) {}
}
