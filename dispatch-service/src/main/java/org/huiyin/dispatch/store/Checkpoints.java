package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.audit.Checkpoint;
import org.huiyin.dispatch.audit.CheckpointHead;
import org.huiyin.dispatch.audit.Hash;
import org.huiyin.dispatch.audit.Head;
import org.huiyin.dispatch.audit.SignedCheckpoint;

/** The signed checkpoints, and how far each case had come at each of them; only ever added to. */
@ApplicationScoped
public class Checkpoints {
    private static final int LOCK = 7004;
    private static final String COLUMNS =
            "select id, at, cast(cast(up_to as text) as bigint), heads, root, prev, hash, signature from audit_checkpoint";
    private static final String COVER =
            """
            insert into audit_head (checkpoint, case_id, n, hash)
            select distinct on (case_id) cast(? as bigint), case_id, n, hash from case_step
            where xid >= cast(cast(? as text) as xid8) and xid < cast(cast(? as text) as xid8)
            order by case_id, n desc""";
    private static final String HEADS =
            """
            select h.case_id, h.n, h.hash, s.hash, case when s.hash is null then
                exists (select 1 from case_step l where l.case_id = h.case_id and l.n > h.n) else false end
            from audit_head h left join case_step s on s.case_id = h.case_id and s.n = h.n
            where h.checkpoint = ? and h.case_id > ? order by h.case_id limit ?""";
    private static final String ADD =
            """
            insert into audit_checkpoint (id, at, up_to, heads, root, prev, hash, signature)
            values (?, ?, cast(cast(? as text) as xid8), ?, ?, ?, ?, ?)""";

    /** Lets one replica take a checkpoint; false if another one is about it. */
    public Uni<Boolean> lock(Mutiny.Session session) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")", Boolean.class)
                .getSingleResult();
    }

    /** All transactions below this number have ended: nothing will appear below it any more. */
    public Uni<Long> horizon(Mutiny.Session session) {
        return session.createNativeQuery(
                        "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)", Long.class)
                .getSingleResult();
    }

    /** Notes the heads of the cases that went on in these transactions, and answers how many there are. */
    public Uni<Integer> cover(Mutiny.Session session, long id, long from, long upTo) {
        return session.createNativeQuery(COVER)
                .setParameter(1, id)
                .setParameter(2, Long.toString(from))
                .setParameter(3, Long.toString(upTo))
                .executeUpdate();
    }

    /** A page of what a checkpoint covers, in the order of the cases. */
    public Uni<List<CoveredHead>> heads(Mutiny.Session session, long id, UUID after, int limit) {
        return session.createNativeQuery(HEADS, Object[].class)
                .setParameter(1, id)
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultList()
                .map(rows -> rows.stream().map(Checkpoints::head).toList());
    }

    public Uni<Void> add(Mutiny.Session session, SignedCheckpoint signed) {
        Checkpoint checkpoint = signed.checkpoint();
        return session.createNativeQuery(ADD)
                .setParameter(1, checkpoint.id())
                .setParameter(2, checkpoint.at())
                .setParameter(3, Long.toString(checkpoint.upTo()))
                .setParameter(4, checkpoint.heads())
                .setParameter(5, checkpoint.root().bytes())
                .setParameter(6, checkpoint.previous().bytes())
                .setParameter(7, signed.hash().bytes())
                .setParameter(8, signed.signature())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The newest, alone, or nothing. */
    public Uni<List<SignedCheckpoint>> last(Mutiny.Session session) {
        return session.createNativeQuery(COLUMNS + " order by id desc limit 1", Object[].class)
                .getResultList()
                .map(rows -> rows.stream().map(Checkpoints::signed).toList());
    }

    /** From a number on, in order. */
    public Uni<List<SignedCheckpoint>> from(Mutiny.Session session, long id, int limit) {
        return session.createNativeQuery(COLUMNS + " where id >= ? order by id limit ?", Object[].class)
                .setParameter(1, id)
                .setParameter(2, limit)
                .getResultList()
                .map(rows -> rows.stream().map(Checkpoints::signed).toList());
    }

    private static CoveredHead head(Object[] row) {
        Head head = new Head(number(row[1]), Hash.of((byte[]) row[2]));
        Hash present = row[3] == null ? null : Hash.of((byte[]) row[3]);
        return new CoveredHead(new CheckpointHead((UUID) row[0], head), present, (Boolean) row[4]);
    }

    private static SignedCheckpoint signed(Object[] row) {
        Instant at = row[1] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[1];
        Checkpoint checkpoint = new Checkpoint(
                number(row[0]), at, number(row[2]), number(row[3]), Hash.of((byte[]) row[4]), Hash.of((byte[]) row[5]));
        return new SignedCheckpoint(checkpoint, Hash.of((byte[]) row[6]), (String) row[7]);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
