package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.privacy.Retention;

/** Statements that destroy what stands beside a complaint's row, and find the complaints whose time is over. */
@ApplicationScoped
public class Erasing {
    private static final String OVERDUE =
            """
            select c.id from complaint c left join progress p on p.complaint_id = c.id
            where c.erased_at is null and c.filed_at < cast(? as timestamptz) - make_interval(years => ?)
              and case when c.state = 'WITHDRAWN' then c.changed_at when p.stage = 'FINISHED' then p.finished_at end
                < cast(? as timestamptz) - make_interval(years =>
                  coalesce(cast(cast(cast(? as text) as jsonb) ->> c.category as int), ?))
            order by c.id limit ? for update of c skip locked""";

    /** Supplements, files (their contents are swept), questions, the answer, what it is compared by, the sealed identity, and the contact that travelled. */
    public Uni<Void> eraseBeside(Mutiny.Session session, UUID complaint) {
        return session.createMutationQuery("update SupplementRow set words = null where complaintId = :id")
                .setParameter("id", complaint)
                .executeUpdate()
                .chain(() -> session.createMutationQuery("update ProgressRow set answer = null where complaintId = :id")
                        .setParameter("id", complaint)
                        .executeUpdate())
                .chain(() -> session.createMutationQuery("delete from SealedIdentityRow where complaintId = :id")
                        .setParameter("id", complaint)
                        .executeUpdate())
                .chain(() -> session.createMutationQuery("delete from AttachmentRow where complaintId = :id")
                        .setParameter("id", complaint)
                        .executeUpdate())
                .chain(() -> session.createMutationQuery("delete from LikenessRow where complaintId = :id")
                        .setParameter("id", complaint)
                        .executeUpdate())
                .chain(() -> session.createNativeQuery("select forget_contact(?)", Integer.class)
                        .setParameter(1, complaint)
                        .getResultList())
                .replaceWithVoid();
    }

    /** Some complaints, locked, whose words have been kept as long as their category says. */
    public Uni<List<UUID>> overdue(Mutiny.Session session, Retention retention, Instant now, int most) {
        return session.createNativeQuery(OVERDUE, UUID.class)
                .setParameter(1, now)
                .setParameter(2, retention.shortest())
                .setParameter(3, now)
                .setParameter(4, json(retention))
                .setParameter(5, retention.otherwise())
                .setParameter(6, most)
                .getResultList();
    }

    private static String json(Retention retention) {
        return retention.years().entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
