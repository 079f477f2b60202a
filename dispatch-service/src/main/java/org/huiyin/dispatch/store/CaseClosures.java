package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Closure;
import org.huiyin.dispatch.cases.ClosureCode;
import org.huiyin.dispatch.cases.NotAcceptedReason;
import org.jspecify.annotations.Nullable;

/** What sections claimed when they closed a case, and which leader signed. Words of staff; they never leave this database. */
@ApplicationScoped
public class CaseClosures {
    private static final String LINES = "\n";
    private static final String ADD =
            """
            insert into case_closure
              (case_id, n, round, author, code, reason, policy_basis, evidence, duplicate_of, claimed_at)
            select ?, count(*) + 1, ?, ?, ?, cast(? as text), cast(? as text), ?, cast(? as uuid), ?
            from case_closure where case_id = ?""";
    private static final String DECIDE =
            """
            update case_closure set decided_by = ?, decided_at = ?, signed = ? where case_id = ?
              and n = (select max(n) from case_closure where case_id = ?)""";
    private static final String OF_CASE =
            """
            select round, author, code, reason, policy_basis, evidence, cast(duplicate_of as text), claimed_at,
              decided_by, decided_at, signed
            from case_closure where case_id = ? order by n""";

    public Uni<Void> add(Mutiny.Session session, UUID caseId, int round, String author, Closure closure, Instant at) {
        NotAcceptedReason reason = closure.reason();
        UUID duplicateOf = closure.duplicateOf();
        return session.createNativeQuery(ADD)
                .setParameter(1, caseId)
                .setParameter(2, round)
                .setParameter(3, author)
                .setParameter(4, closure.code().name())
                .setParameter(5, reason == null ? null : reason.name())
                .setParameter(6, closure.policyBasis())
                .setParameter(7, String.join(LINES, closure.evidence()))
                .setParameter(8, duplicateOf == null ? null : duplicateOf.toString())
                .setParameter(9, at)
                .setParameter(10, caseId)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A leader signs the last claim of a case, or sends it back. */
    public Uni<Void> decide(Mutiny.Session session, UUID caseId, String leader, boolean signed, Instant at) {
        return session.createNativeQuery(DECIDE)
                .setParameter(1, leader)
                .setParameter(2, at)
                .setParameter(3, signed)
                .setParameter(4, caseId)
                .setParameter(5, caseId)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** All claims of a case, in order. */
    public Uni<List<Claimed>> of(Mutiny.Session session, UUID caseId) {
        return session.createNativeQuery(OF_CASE, Object[].class)
                .setParameter(1, caseId)
                .getResultList()
                .map(rows -> rows.stream().map(Claimed::of).toList());
    }

    /** A closure as it was claimed in one round, and what the leader said. */
    public record Claimed(
            int round,
            String author,
            Closure closure,
            Instant claimedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Boolean signed) {

        private static Claimed of(Object[] row) {
            String evidence = (String) row[5];
            Closure closure = new Closure(
                    ClosureCode.valueOf((String) row[2]),
                    Optional.ofNullable((String) row[3])
                            .map(NotAcceptedReason::valueOf)
                            .orElse(null),
                    (String) row[4],
                    evidence.isEmpty() ? List.of() : List.of(evidence.split(LINES)),
                    Optional.ofNullable((String) row[6]).map(UUID::fromString).orElse(null));
            return new Claimed(
                    (Integer) row[0],
                    (String) row[1],
                    closure,
                    Instants.of(row[7]),
                    (String) row[8],
                    row[9] == null ? null : Instants.of(row[9]),
                    (Boolean) row[10]);
        }
    }
}
