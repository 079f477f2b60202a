package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.rebuild.OnDifference;
import org.huiyin.evaluation.rebuild.Rebuild;
import org.huiyin.evaluation.rebuild.Stage;
import org.jspecify.annotations.Nullable;

/** Rebuilds as rows: begun, found, ended. */
@ApplicationScoped
public class RebuildRows {
    private static final String BEGIN =
            """
            insert into rebuild (id, generation, stage, on_difference, requested_by, requested_at)
            values (?, cast(nextval('generation_number') as int), 'READING', ?, ?, ?)
            on conflict ((true)) where finished_at is null do nothing""";
    private static final String SELECT =
            """
            select id, generation, stage, on_difference, requested_at, events, unreadable, live_hash, rebuilt_hash,
              row_count, failure, finished_at from rebuild""";
    private static final String STAGE = "update rebuild set stage = ? where id = ? and finished_at is null";
    private static final String COUNT =
            "update rebuild set events = events + ?, unreadable = unreadable + ? where id = ?";
    private static final String FAIL =
            """
            update rebuild set stage = 'FAILED', failure = ?, finished_at = ?, loser = generation
            where id = ? and finished_at is null""";

    /** False if another rebuild is under way. */
    public Uni<Boolean> begin(
            Mutiny.Session session, UUID id, OnDifference onDifference, String requestedBy, Instant at) {
        return session.createNativeQuery(BEGIN)
                .setParameter(1, id)
                .setParameter(2, onDifference.name())
                .setParameter(3, requestedBy)
                .setParameter(4, at)
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    public Uni<Optional<Rebuild>> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SELECT + " where id = ?", Object[].class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(RebuildRows::rebuild));
    }

    /** Rebuilds that have not ended, or whose loser still has rows. */
    public Uni<List<UUID>> unfinished(Mutiny.Session session) {
        return session.createNativeQuery("select id from rebuild where not cleared order by generation", UUID.class)
                .getResultList();
    }

    public Uni<Void> enter(Mutiny.Session session, UUID id, Stage stage) {
        return session.createNativeQuery(STAGE)
                .setParameter(1, stage.name())
                .setParameter(2, id)
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> count(Mutiny.Session session, UUID id, long events, long unreadable) {
        return session.createNativeQuery(COUNT)
                .setParameter(1, events)
                .setParameter(2, unreadable)
                .setParameter(3, id)
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> fail(Mutiny.Session session, UUID id, String failure, Instant at) {
        return session.createNativeQuery(FAIL)
                .setParameter(1, failure)
                .setParameter(2, at)
                .setParameter(3, id)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Rebuild rebuild(Object[] row) {
        return new Rebuild(
                (UUID) row[0],
                ((Number) row[1]).intValue(),
                Stage.valueOf((String) row[2]),
                OnDifference.valueOf((String) row[3]),
                at(row[4]),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                (String) row[7],
                (String) row[8],
                row[9] == null ? null : ((Number) row[9]).longValue(),
                (String) row[10],
                row[11] == null ? null : at(row[11]));
    }

    private static Instant at(@Nullable Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
