package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Exclusion;
import org.huiyin.dispatch.cases.ExclusionReason;

/** Rounds of cases that do not count, with the grounds: words of staff, which never leave this database. Only ever added to. */
@ApplicationScoped
public class Exclusions {
    private static final String ADD =
            """
            insert into case_exclusion
              (case_id, round, section, unit, leader, reason, grounds, approver, approver_unit, approved_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF_CASE =
            """
            select round, section, unit, leader, reason, approver, approver_unit, approved_at, grounds
            from case_exclusion where case_id = ? order by round""";

    public Uni<Void> add(Mutiny.Session session, UUID caseId, Exclusion exclusion, String grounds) {
        return session.createNativeQuery(ADD)
                .setParameter(1, caseId)
                .setParameter(2, exclusion.round())
                .setParameter(3, exclusion.owner().section())
                .setParameter(4, exclusion.owner().unit())
                .setParameter(5, exclusion.owner().leader())
                .setParameter(6, exclusion.reason().name())
                .setParameter(7, grounds)
                .setParameter(8, exclusion.approver())
                .setParameter(9, exclusion.approverUnit())
                .setParameter(10, exclusion.approvedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Of all rounds, first to last. */
    public Uni<List<Approved>> of(Mutiny.Session session, UUID caseId) {
        return session.createNativeQuery(OF_CASE, Object[].class)
                .setParameter(1, caseId)
                .getResultList()
                .map(rows -> rows.stream().map(Exclusions::approved).toList());
    }

    private static Approved approved(Object[] row) {
        Appointment owner = new Appointment((String) row[1], (String) row[2], (String) row[3]);
        Exclusion exclusion = new Exclusion(
                (Integer) row[0],
                owner,
                ExclusionReason.valueOf((String) row[4]),
                (String) row[5],
                (String) row[6],
                Instants.of(row[7]));
        return new Approved(exclusion, (String) row[8]);
    }

    /** What was approved, and on which grounds. */
    public record Approved(Exclusion exclusion, String grounds) {}
}
