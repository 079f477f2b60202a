package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.sheet.FileFault;
import org.huiyin.dispatch.sheet.Table;
import org.huiyin.dispatch.store.ImportRow.Failure;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/** Files for the register. One replica at a time works on a file; one that died is followed by another after the claim has run out. */
@ApplicationScoped
public class ImportStore {
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final int PART = 512 * 1024;
    private static final String COLUMNS =
            """
            id, data, format, dry_run, accept_good_rows, state, fault, rows_read, rows_good, rows_unchanged, rows_bad,
            received_by, received_at, finished_at, attempt, fault_column""";
    private static final String ADD =
            """
            insert into register_import (id, data, format, dry_run, accept_good_rows, received_by, received_at)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String CLAIM_NEXT =
            """
            update register_import set state = 'RUNNING', attempt = attempt + 1, claimed_until = ?,
              rows_read = 0, rows_good = 0, rows_unchanged = 0, rows_bad = 0
            where id = (select id from register_import
              where state = 'RECEIVED' or state = 'RUNNING' and claimed_until < ?
              order by received_at limit 1 for update skip locked)
            returning id""";
    private static final String PROGRESS =
            """
            update register_import set claimed_until = ?, rows_read = ?, rows_good = ?, rows_unchanged = ?, rows_bad = ?
            where id = ? and attempt = ? and state = 'RUNNING'""";
    private static final String FINISH =
            """
            update register_import set state = ?, fault = ?, fault_column = ?, finished_at = ?, claimed_until = null
            where id = ? and attempt = ? and state = 'RUNNING'""";

    /** Stores a file in pieces. */
    public Uni<Void> add(Mutiny.Session session, ImportRow row, byte[] file) {
        ImportRow.Wish wish = row.wish();
        return session.createNativeQuery(ADD)
                .setParameter(1, row.id())
                .setParameter(2, wish.data().name())
                .setParameter(3, wish.format().name())
                .setParameter(4, wish.dryRun())
                .setParameter(5, wish.acceptGoodRows())
                .setParameter(6, row.receivedBy())
                .setParameter(7, row.receivedAt())
                .executeUpdate()
                .chain(() -> Multi.createFrom()
                        .iterable(IntStream.range(0, (file.length + PART - 1) / PART)
                                .boxed()
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(n -> addPart(session, row.id(), n, file))
                        .onItem()
                        .ignoreAsUni());
    }

    private static Uni<Integer> addPart(Mutiny.Session session, UUID id, int n, byte[] file) {
        byte[] part = Arrays.copyOfRange(file, n * PART, Math.min(file.length, (n + 1) * PART));
        return session.createNativeQuery("insert into register_import_part (import_id, n, bytes) values (?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, n)
                .setParameter(3, part)
                .executeUpdate();
    }

    /** Takes the oldest file that nobody works on; what an earlier attempt left is removed. */
    public Uni<Optional<ImportRow>> claim(Mutiny.Session session, Instant now) {
        return session.createNativeQuery(CLAIM_NEXT, UUID.class)
                .setParameter(1, now.plus(CLAIM))
                .setParameter(2, now)
                .getSingleResultOrNull()
                .chain(id -> id == null
                        ? Uni.createFrom().item(Optional.<ImportRow>empty())
                        : session.createNativeQuery("delete from register_import_row where import_id = ?")
                                .setParameter(1, id)
                                .executeUpdate()
                                .chain(() -> find(session, id))
                                .map(Optional::of));
    }

    /** Null after the last piece. */
    public Uni<byte @Nullable []> part(Mutiny.Session session, UUID id, int n) {
        return session.createNativeQuery(
                        "select bytes from register_import_part where import_id = ? and n = ?", byte[].class)
                .setParameter(1, id)
                .setParameter(2, n)
                .getSingleResultOrNull();
    }

    /** Fails if another attempt has taken over. */
    public Uni<Void> progress(Mutiny.Session session, ImportRow row, ImportRow.Counts counts, Instant now) {
        return session.createNativeQuery(PROGRESS)
                .setParameter(1, now.plus(CLAIM))
                .setParameter(2, counts.read())
                .setParameter(3, counts.good())
                .setParameter(4, counts.unchanged())
                .setParameter(5, counts.bad())
                .setParameter(6, row.id())
                .setParameter(7, row.attempt())
                .executeUpdate()
                .invoke(ImportStore::requireHeld)
                .replaceWithVoid();
    }

    /** Lets anybody take it again at once. */
    public Uni<Void> release(Mutiny.Session session, ImportRow row) {
        return session.createNativeQuery(
                        "update register_import set state = 'RECEIVED' where id = ? and attempt = ? and state = 'RUNNING'")
                .setParameter(1, row.id())
                .setParameter(2, row.attempt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The end; the file itself is not kept. Fails if another attempt has taken over. */
    public Uni<Void> finish(
            Mutiny.Session session, ImportRow row, ImportState state, @Nullable Failure failure, Instant now) {
        return session.createNativeQuery(FINISH)
                .setParameter(1, state.name())
                .setParameter(2, failure == null ? null : failure.fault().name())
                .setParameter(3, failure == null ? null : failure.column())
                .setParameter(4, now)
                .setParameter(5, row.id())
                .setParameter(6, row.attempt())
                .executeUpdate()
                .invoke(ImportStore::requireHeld)
                .chain(() -> session.createNativeQuery("delete from register_import_part where import_id = ?")
                        .setParameter(1, row.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<ImportRow> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("select " + COLUMNS + " from register_import where id = ?", Object[].class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .map(ImportStore::row);
    }

    /** The latest first. */
    public Uni<List<ImportRow>> list(Mutiny.Session session, @Nullable Position after, int limit) {
        Instant before = after == null ? Instant.parse("9999-01-01T00:00:00Z") : after.at();
        UUID id = after == null ? new UUID(-1, -1) : after.id();
        return session.createNativeQuery(
                        "select " + COLUMNS + " from register_import where (received_at, id) < (?, ?)"
                                + " order by received_at desc, id desc limit ?",
                        Object[].class)
                .setParameter(1, before)
                .setParameter(2, id)
                .setParameter(3, limit)
                .getResultList()
                .map(rows -> rows.stream().map(ImportStore::row).toList());
    }

    private static void requireHeld(int changed) {
        if (changed == 0) {
            throw new TakenOver();
        }
    }

    private static ImportRow row(Object[] row) {
        return new ImportRow(
                (UUID) row[0],
                new ImportRow.Wish(
                        Table.valueOf((String) row[1]),
                        SheetFormat.valueOf((String) row[2]),
                        (Boolean) row[3],
                        (Boolean) row[4]),
                ImportState.valueOf((String) row[5]),
                row[6] == null ? null : new Failure(FileFault.valueOf((String) row[6]), (String) row[15]),
                new ImportRow.Counts((Integer) row[7], (Integer) row[8], (Integer) row[9], (Integer) row[10]),
                (String) row[11],
                instant(row[12]),
                row[13] == null ? null : instant(row[13]),
                (Integer) row[14]);
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    /** Somebody else works on this file now. */
    public static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
