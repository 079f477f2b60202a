package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.bulk.Profile;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.intake.store.ImportRow.Counts;
import org.huiyin.intake.store.ImportRow.Course;
import org.huiyin.intake.store.ImportRow.Failure;
import org.huiyin.service.sheet.SheetFault;
import org.huiyin.service.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/** Files of complaints. One replica at a time works on a file; one that died is followed by another after its claim has run out. */
@ApplicationScoped
public class ImportStore {
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final String WAITING =
            "select count(*) from complaint_import where received_by = ? and state in ('RECEIVED', 'RUNNING')";
    private static final String COLUMNS =
            """
            id, profile, source, format, dry_run, filed_by, received_by, received_at, key_version, wrapped_key, bytes,
            state, fault, finished_at, rows_total, last_line, rows_filed, rows_unchanged, rows_differing, rows_refused,
            attempt, idle_attempts, fault_column""";
    private static final String ADD =
            """
            insert into complaint_import (id, profile, source, format, dry_run, filed_by, received_by, received_at,
              key_version, wrapped_key, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CLAIM_NEXT =
            """
            update complaint_import set state = 'RUNNING', attempt = attempt + 1,
              idle_attempts = idle_attempts + 1, claimed_until = ?
            where id = (select id from complaint_import
              where state = 'RECEIVED' or state = 'RUNNING' and claimed_until < ?
              order by received_at limit 1 for update skip locked)
            returning id""";
    private static final String HOLD =
            "update complaint_import set claimed_until = ? where id = ? and attempt = ? and state = 'RUNNING'";
    private static final String COUNT =
            """
            update complaint_import set last_line = ?, rows_filed = rows_filed + ?, rows_unchanged = rows_unchanged + ?,
              rows_differing = rows_differing + ?, rows_refused = rows_refused + ?, idle_attempts = 0 where id = ?""";
    private static final String FINISH =
            """
            update complaint_import set state = ?, fault = ?, fault_column = ?, finished_at = ?, claimed_until = null
            where id = ? and state in ('RECEIVED', 'RUNNING')""";
    private static final String LIST = "select " + COLUMNS
            + " from complaint_import where (cast(? as text) is null or received_by = ?) and (received_at, id) < (?, ?)"
            + " order by received_at desc, id desc limit ?";

    /** New files of one sender wait for each other until the transaction ends: the bound on them is exact. */
    public Uni<Void> lock(Mutiny.Session session, String sender) {
        return Turn.IMPORT.take(session, sender);
    }

    /** Files of one sender that have not ended. */
    public Uni<Long> waiting(Mutiny.Session session, String sender) {
        return session.createNativeQuery(WAITING, Long.class)
                .setParameter(1, sender)
                .getSingleResult();
    }

    public Uni<Void> add(Mutiny.Session session, ImportRow row) {
        return session.createNativeQuery(ADD)
                .setParameter(1, row.id())
                .setParameter(2, row.wish().profile().name())
                .setParameter(3, row.wish().source())
                .setParameter(4, row.wish().format().name())
                .setParameter(5, row.wish().dryRun())
                .setParameter(6, row.sender().by().name())
                .setParameter(7, row.sender().subject())
                .setParameter(8, row.sender().at())
                .setParameter(9, row.seal().keyVersion())
                .setParameter(10, row.seal().wrappedKey())
                .setParameter(11, row.seal().bytes())
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> addPart(Mutiny.Session session, UUID id, int n, byte[] sealed) {
        return session.createNativeQuery("insert into complaint_import_part (import_id, n, bytes) values (?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, n)
                .setParameter(3, sealed)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Null after the last piece. */
    public Uni<byte @Nullable []> part(Mutiny.Session session, UUID id, int n) {
        return session.createNativeQuery(
                        "select bytes from complaint_import_part where import_id = ? and n = ?", byte[].class)
                .setParameter(1, id)
                .setParameter(2, n)
                .getSingleResultOrNull();
    }

    /** Takes the oldest file that nobody works on. */
    public Uni<Optional<ImportRow>> claim(Mutiny.Session session, Instant now) {
        return session.createNativeQuery(CLAIM_NEXT, UUID.class)
                .setParameter(1, now.plus(CLAIM))
                .setParameter(2, now)
                .getSingleResultOrNull()
                .chain(id -> id == null ? Uni.createFrom().item(Optional.empty()) : find(session, id));
    }

    /** Keeps the claim and the row until the transaction ends. Fails if another attempt has taken over or it was cancelled. */
    public Uni<Void> hold(Mutiny.Session session, ImportRow row, Instant now) {
        return session.createNativeQuery(HOLD)
                .setParameter(1, now.plus(CLAIM))
                .setParameter(2, row.id())
                .setParameter(3, row.course().attempt())
                .executeUpdate()
                .invoke(held -> {
                    if (held == 0) {
                        throw new NotHeld();
                    }
                })
                .replaceWithVoid();
    }

    public Uni<Void> total(Mutiny.Session session, UUID id, int rows) {
        return session.createNativeQuery("update complaint_import set rows_total = ? where id = ?")
                .setParameter(1, rows)
                .setParameter(2, id)
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> count(Mutiny.Session session, UUID id, int lastLine, Counts more) {
        return session.createNativeQuery(COUNT)
                .setParameter(1, lastLine)
                .setParameter(2, more.filed())
                .setParameter(3, more.unchanged())
                .setParameter(4, more.differing())
                .setParameter(5, more.refused())
                .setParameter(6, id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The end; the file itself is not kept. False if it had ended before. */
    public Uni<Boolean> finish(
            Mutiny.Session session, UUID id, ImportState state, @Nullable Failure failure, Instant now) {
        return session.createNativeQuery(FINISH)
                .setParameter(1, state.name())
                .setParameter(2, failure == null ? null : failure.fault().name())
                .setParameter(3, failure == null ? null : failure.column())
                .setParameter(4, now)
                .setParameter(5, id)
                .executeUpdate()
                .call(() -> session.createNativeQuery("delete from complaint_import_part where import_id = ?")
                        .setParameter(1, id)
                        .executeUpdate())
                .map(changed -> changed == 1);
    }

    public Uni<Optional<ImportRow>> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("select " + COLUMNS + " from complaint_import where id = ?", Object[].class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ImportStore::row));
    }

    /** The latest first, of one sender or of all. */
    public Uni<List<ImportRow>> list(Mutiny.Session session, @Nullable String sender, Before before, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter(1, sender)
                .setParameter(2, sender)
                .setParameter(3, before.at())
                .setParameter(4, before.id())
                .setParameter(5, limit)
                .getResultList()
                .map(rows -> rows.stream().map(ImportStore::row).toList());
    }

    /** Where a page begins: below this time and id. */
    public record Before(Instant at, UUID id) {
        public static final Before NOTHING = new Before(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
    }

    private static ImportRow row(Object[] row) {
        return new ImportRow(
                (UUID) row[0],
                new ImportRow.Wish(
                        Profile.valueOf((String) row[1]),
                        (String) row[2],
                        SheetFormat.valueOf((String) row[3]),
                        (Boolean) row[4]),
                new ImportRow.Sender(FiledBy.valueOf((String) row[5]), (String) row[6], instant(row[7])),
                new ImportRow.Seal((Short) row[8], (byte[]) row[9], (Long) row[10]),
                course(row));
    }

    private static Course course(Object[] row) {
        return new Course(
                ImportState.valueOf((String) row[11]),
                row[12] == null ? null : new Failure(SheetFault.valueOf((String) row[12]), (String) row[22]),
                row[13] == null ? null : instant(row[13]),
                (Integer) row[14],
                (Integer) row[15],
                new Counts((Integer) row[16], (Integer) row[17], (Integer) row[18], (Integer) row[19]),
                (Integer) row[20],
                (Integer) row[21]);
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    /** Somebody else works on this file now, or it was cancelled. */
    public static final class NotHeld extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
