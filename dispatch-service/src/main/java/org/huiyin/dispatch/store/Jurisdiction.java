package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What was said when cases were given back and when their owners were ruled. Only ever added to. */
@ApplicationScoped
public class Jurisdiction {
    private static final String ADD_RETURN =
            """
            insert into case_return (case_id, n, section, author, reason, legal_basis, proposed_owner, returned_at)
            values (?, ?, ?, ?, ?, ?, nullif(?, ''), ?)""";
    private static final String ADD_RULING =
            """
            insert into case_ruling (case_id, n, author, section, buck_passing, grounds, ruled_at)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String RETURNS =
            """
            select n, section, reason, legal_basis, coalesce(proposed_owner, ''), returned_at
            from case_return where case_id = ? order by n""";
    private static final String RULINGS =
            "select n, section, buck_passing, grounds, ruled_at from case_ruling where case_id = ? order by n";

    public Uni<Void> add(Mutiny.Session session, UUID caseId, String author, Return given) {
        String owner = given.proposedOwner();
        return session.createNativeQuery(ADD_RETURN)
                .setParameter(1, caseId)
                .setParameter(2, given.n())
                .setParameter(3, given.section())
                .setParameter(4, author)
                .setParameter(5, given.reason())
                .setParameter(6, given.legalBasis())
                .setParameter(7, owner == null ? "" : owner)
                .setParameter(8, given.returnedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> add(Mutiny.Session session, UUID caseId, String author, Ruling ruling) {
        return session.createNativeQuery(ADD_RULING)
                .setParameter(1, caseId)
                .setParameter(2, ruling.n())
                .setParameter(3, author)
                .setParameter(4, ruling.section())
                .setParameter(5, ruling.buckPassing())
                .setParameter(6, ruling.grounds())
                .setParameter(7, ruling.ruledAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<List<Return>> returns(Mutiny.Session session, UUID caseId) {
        return session.createNativeQuery(RETURNS, Object[].class)
                .setParameter(1, caseId)
                .getResultList()
                .map(rows -> rows.stream().map(Return::of).toList());
    }

    public Uni<List<Ruling>> rulings(Mutiny.Session session, UUID caseId) {
        return session.createNativeQuery(RULINGS, Object[].class)
                .setParameter(1, caseId)
                .getResultList()
                .map(rows -> rows.stream().map(Ruling::of).toList());
    }

    /** The n-th return of a case. */
    public record Return(
            int n,
            String section,
            String reason,
            String legalBasis,
            @Nullable String proposedOwner,
            Instant returnedAt) {

        private static Return of(Object[] row) {
            String owner = (String) row[4];
            return new Return(
                    (Integer) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    owner.isEmpty() ? null : owner,
                    ((OffsetDateTime) row[5]).toInstant());
        }
    }

    /** The ruling after the n-th return. */
    public record Ruling(int n, String section, boolean buckPassing, String grounds, Instant ruledAt) {

        private static Ruling of(Object[] row) {
            return new Ruling(
                    (Integer) row[0],
                    (String) row[1],
                    (Boolean) row[2],
                    (String) row[3],
                    ((OffsetDateTime) row[4]).toInstant());
        }
    }
}
