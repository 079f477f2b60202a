package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.supervision.Commendation;
import org.jspecify.annotations.Nullable;

/** Letters of thanks and pennants. Only ever added to. */
@ApplicationScoped
public class CommendationStore {
    private static final String ADD =
            """
            insert into commendation
              (id, case_id, round, section, unit, kind, received_on, recorded_by, recorded_at, source, verified)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as text), cast(cast(? as text) as boolean))""";
    private static final String LIST =
            """
            select id, case_id, round, section, unit, kind, received_on, recorded_by, recorded_at, source, verified
            from commendation where (recorded_at, id) < (?, ?) and (cast(? as text) = '' or section = ?)
              and not exists (select from referral_stub r where r.case_id = commendation.case_id)
            order by recorded_at desc, id desc limit ?""";
    private static final Position BEGINNING = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    public Uni<Void> add(Mutiny.Session session, Commendation commendation) {
        Commendation.Origin origin = commendation.origin();
        return session.createNativeQuery(ADD)
                .setParameter(1, commendation.id())
                .setParameter(2, commendation.caseId())
                .setParameter(3, commendation.round())
                .setParameter(4, commendation.section())
                .setParameter(5, commendation.unit())
                .setParameter(6, commendation.kind().name())
                .setParameter(7, commendation.receivedOn())
                .setParameter(8, commendation.recordedBy())
                .setParameter(9, commendation.recordedAt())
                .setParameter(
                        10, origin.source() == null ? null : origin.source().name())
                .setParameter(
                        11, origin.verified() == null ? null : origin.verified().toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The one recorded last first, from after a position on; of one section, if its code is not empty. */
    public Uni<List<Commendation>> list(Mutiny.Session session, String section, @Nullable Position after, int limit) {
        Position from = after == null ? BEGINNING : after;
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter(1, from.at())
                .setParameter(2, from.id())
                .setParameter(3, section)
                .setParameter(4, section)
                .setParameter(5, limit)
                .getResultList()
                .map(rows -> rows.stream().map(CommendationStore::commendation).toList());
    }

    private static Commendation commendation(Object[] row) {
        Instant at = row[8] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[8];
        return new Commendation(
                (UUID) row[0],
                (UUID) row[1],
                (Integer) row[2],
                (String) row[3],
                (String) row[4],
                Commendation.Kind.valueOf((String) row[5]),
                (LocalDate) row[6],
                new Commendation.Origin(
                        row[9] == null ? null : Commendation.Source.valueOf((String) row[9]), (Boolean) row[10]),
                (String) row[7],
                at);
    }
}
