package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.jspecify.annotations.Nullable;

/** Who of staff read or did what beside a complaint whose words or name are sealed. Only ever added to. */
@ApplicationScoped
public class SealedLooks {
    private static final String ADD =
            """
            insert into sealed_look (complaint_id, looked_by, looked_at, act, request_id)
            values (?, ?, ?, ?, cast(? as uuid))""";
    private static final String LIST = "select l, c from SealedLookRow l join ComplaintRow c on c.id = l.complaintId"
            + " where l.id < :before%s order by l.id desc";
    private static final String COUNT =
            "select count(l) from SealedLookRow l where l.requestId = :request and l.act = 'IDENTITY'";

    /** Words were read. */
    public Uni<Void> add(Mutiny.Session session, UUID complaint, String by, Instant at) {
        return add(session, new Look(complaint, by, "WORDS", null), at);
    }

    public Uni<Void> add(Mutiny.Session session, Look look, Instant at) {
        return session.createNativeQuery(ADD)
                .setParameter(1, look.complaint())
                .setParameter(2, look.by())
                .setParameter(3, at)
                .setParameter(4, look.act())
                .setParameter(5, look.request() == null ? null : look.request().toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** How often an identity was read upon this request. */
    public Uni<Long> identityReadings(Mutiny.Session session, UUID request) {
        return session.createSelectionQuery(COUNT, Long.class)
                .setParameter("request", request)
                .getSingleResult();
    }

    /** Newest first, one more than asked for if there is one; of one complaint or of all. */
    public Uni<List<Logged>> list(Mutiny.Session session, @Nullable UUID complaint, long before, int size) {
        String ofOne = complaint == null ? "" : " and l.complaintId = :complaint";
        var query = session.createSelectionQuery(LIST.formatted(ofOne), Object[].class)
                .setParameter("before", before)
                .setMaxResults(size + 1);
        if (complaint != null) {
            query.setParameter("complaint", complaint);
        }
        return query.getResultList().map(rows -> rows.stream()
                .map(row -> new Logged((SealedLookRow) row[0], ((ComplaintRow) row[1]).number()))
                .toList());
    }

    /** Who did what beside which complaint, and upon which request if upon one. */
    public record Look(UUID complaint, String by, String act, @Nullable UUID request) {}

    /** A line of the log with the number of its complaint. */
    public record Logged(SealedLookRow row, ComplaintNumber number) {}
}
