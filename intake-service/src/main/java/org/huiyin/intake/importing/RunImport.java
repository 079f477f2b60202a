package org.huiyin.intake.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.intake.bulk.RowHash;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.ImportRow;
import org.huiyin.intake.store.ImportState;
import org.huiyin.intake.store.ImportStore;
import org.huiyin.service.file.TemporaryFile;
import org.huiyin.service.sheet.Sheet;
import org.huiyin.service.sheet.SheetFault;
import org.huiyin.service.sheet.UnreadableSheet;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/**
 * Works off one file: counts its rows, then files them batch by batch, from behind the last line that was committed. The file is never
 * in memory as a whole. Runs on a thread of its own, which may wait.
 */
@ApplicationScoped
class RunImport {
    static final int MOST_ROWS = 100_000;
    /** A file that ended so many processes before a row was committed would end the next one, too. */
    private static final int MOST_IDLE_ATTEMPTS = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final Transactions transactions;
    private final ImportStore imports;
    private final FileBatch fileBatch;
    private final MasterKey masterKey;
    private final Catalogue catalogue;
    private final RowHash rowHash;
    private final DatabaseClock clock;

    RunImport(
            Transactions transactions,
            ImportStore imports,
            FileBatch fileBatch,
            MasterKey masterKey,
            Catalogue catalogue,
            RowHash rowHash,
            DatabaseClock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.fileBatch = fileBatch;
        this.masterKey = masterKey;
        this.catalogue = catalogue;
        this.rowHash = rowHash;
        this.clock = clock;
    }

    /** False if no file waits. */
    boolean next() {
        Optional<ImportRow> claimed = await(session -> clock.now(session).chain(now -> imports.claim(session, now)));
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(ImportRow file) {
        try (TemporaryFile clear = TemporaryFile.create("import")) {
            if (file.course().idleAttempts() > MOST_IDLE_ATTEMPTS) {
                throw new UnreadableSheet(SheetFault.NO_PROGRESS);
            }
            Claim claim = new Claim(() -> hold(file));
            spool(file, clear, claim);
            Sheet sheet = Sheet.open(clear.path(), file.wish().format(), MOST_ROWS);
            count(file, sheet, claim);
            var origin = new RowForm.Origin(
                    file.wish().source(), file.sender().by(), file.sender().subject());
            var rows = new ImportedRows(
                    file, new RowForm(file.wish().profile(), origin, catalogue), rowHash, this::await, fileBatch);
            sheet.each(row -> {
                claim.keep();
                rows.take(row);
            });
            rows.end();
            finish(file, file.wish().dryRun() ? ImportState.CHECKED : ImportState.DONE, null);
        } catch (UnreadableSheet fault) {
            finish(file, ImportState.FAILED, new ImportRow.Failure(fault.fault(), fault.column()));
        }
    }

    private void count(ImportRow file, Sheet sheet, Claim claim) {
        if (file.course().total() == null) {
            AtomicInteger rows = new AtomicInteger(-1); // the header is none
            sheet.each(row -> {
                claim.keep();
                rows.incrementAndGet();
            });
            await(session -> imports.total(session, file.id(), rows.get()).replaceWith(true));
        }
    }

    private void finish(ImportRow file, ImportState state, ImportRow.@Nullable Failure failure) {
        await(session -> clock.now(session).chain(now -> imports.hold(session, file, now)
                .chain(() -> imports.finish(session, file.id(), state, failure, now))));
    }

    private void hold(ImportRow file) {
        await(session -> clock.now(session)
                .chain(now -> imports.hold(session, file, now))
                .replaceWith(true));
    }

    private void spool(ImportRow file, TemporaryFile clear, Claim claim) {
        ComplaintKey key = masterKey.unwrap(
                new ComplaintId(file.id()),
                file.seal().keyVersion(),
                file.seal().wrappedKey());
        clear.fill(n -> {
            claim.keep();
            byte[] sealed = await(session -> imports.part(session, file.id(), n));
            return sealed == null ? null : key.openBytes(SealedField.part(n), sealed);
        });
    }

    private <T extends @Nullable Object> T await(Function<Mutiny.Session, Uni<T>> work) {
        return transactions.inNew(work).await().atMost(PATIENCE);
    }
}
