package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Requests that take two persons, with what the second one decided. */
@ApplicationScoped
public class TwoPersonRequests {
    private static final String SELECT = "select r, d, c from TwoPersonRequestRow r"
            + " join ComplaintRow c on c.id = r.complaintId left join TwoPersonDecisionRow d on d.requestId = r.id";

    /** A request, its decision if there is one, and its complaint. */
    public record Asked(TwoPersonRequestRow request, @Nullable TwoPersonDecisionRow decision, ComplaintRow complaint) {}

    /** Which complaint a request is about: to be locked before anything else of it is read. */
    public Uni<Optional<UUID>> complaintOf(Mutiny.Session session, UUID id) {
        return session.createSelectionQuery(
                        "select r.complaintId from TwoPersonRequestRow r where r.id = :id", UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    public Uni<Optional<Asked>> find(Mutiny.Session session, UUID id) {
        return session.createSelectionQuery(SELECT + " where r.id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(TwoPersonRequests::asked));
    }

    /** Newest first, one more than asked for if there is one. */
    public Uni<List<Asked>> list(Mutiny.Session session, boolean waiting, @Nullable UUID before, int size) {
        String open = waiting ? " and d.requestId is null" : "";
        String where = before == null ? " where 1 = 1" : " where r.id < :before";
        var query = session.createSelectionQuery(SELECT + where + open + " order by r.id desc", Object[].class)
                .setMaxResults(size + 1);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(TwoPersonRequests::asked).toList());
    }

    private static Asked asked(Object[] row) {
        return new Asked((TwoPersonRequestRow) row[0], (TwoPersonDecisionRow) row[1], (ComplaintRow) row[2]);
    }
}
