package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What happens to plans, in one order for all replicas: that of the transactions that wrote it into the histories. Only what
 * no running transaction can still precede is given out, so that nobody who goes on after a place misses anything.
 */
@ApplicationScoped
public class PlanNews {
    private static final String TOLD = "(s.action in ('PLAN_SET', 'PLAN_STEP_DONE', 'PLAN_ENDED')"
            + " or s.action = 'LIMIT_MISSED' and s.detail like 'PLAN_STEP %')";
    private static final String SETTLED = " and s.xid < pg_snapshot_xmin(pg_current_snapshot())";
    private static final String AFTER =
            "select cast(s.xid as text), s.case_id, s.n, s.action, s.detail, s.at from case_step s where " + TOLD
                    + SETTLED
                    + " and (s.xid, s.case_id, s.n) > (cast(cast(? as text) as xid8), ?, ?)"
                    + " order by s.xid, s.case_id, s.n limit ?";
    private static final String LATEST = "select cast(s.xid as text), s.case_id, s.n from case_step s where " + TOLD
            + SETTLED + " order by s.xid desc, s.case_id desc, s.n desc limit 1";

    public Uni<List<News>> after(Mutiny.Session session, Place place, int limit) {
        return session.createNativeQuery(AFTER, Object[].class)
                .setParameter(1, place.transaction())
                .setParameter(2, place.caseId())
                .setParameter(3, place.n())
                .setParameter(4, limit)
                .getResultList()
                .map(rows -> rows.stream().map(PlanNews::news).toList());
    }

    /** Where only what is new comes after. */
    public Uni<Place> latest(Mutiny.Session session) {
        return session.createNativeQuery(LATEST, Object[].class)
                .getSingleResultOrNull()
                .map(row -> row == null ? Place.BEGINNING : place(row));
    }

    private static News news(Object[] row) {
        Instant at = row[5] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[5];
        return new News(place(row), (String) row[3], (String) row[4], at);
    }

    private static Place place(Object[] row) {
        return new Place((String) row[0], (UUID) row[1], ((Number) row[2]).longValue());
    }

    /** An entry of the histories: its transaction, its case, and which entry of the case. */
    public record Place(String transaction, UUID caseId, long n) {
        public static final Place BEGINNING = new Place("0", new UUID(0, 0), 0);
    }

    /** Something that happened to the plan of a case. */
    public record News(Place place, String action, String detail, Instant at) {}
}
