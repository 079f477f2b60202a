package org.huiyin.dispatch.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.dated.DatedRegister;
import org.huiyin.dispatch.reading.Sheet;
import org.huiyin.dispatch.sheet.FileCheck;
import org.huiyin.dispatch.sheet.FileFault;
import org.huiyin.dispatch.store.EntryStore;
import org.huiyin.dispatch.store.ImportLines;
import org.huiyin.dispatch.store.ImportRow;
import org.huiyin.dispatch.store.ImportRow.Failure;
import org.huiyin.dispatch.store.ImportState;
import org.huiyin.dispatch.store.ImportStore;
import org.huiyin.service.file.TemporaryFile;
import org.huiyin.service.sheet.UnreadableSheet;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/**
 * Works off one file: reads it twice, judges each row, writes down what was found in batches, and at the end takes all good rows over
 * in one transaction, or nothing. The file is never in memory as a whole. Runs on a thread of its own, which may wait.
 */
@ApplicationScoped
class RunImport {
    /** A file that stopped so many attempts is not tried for ever. */
    private static final int MOST_ATTEMPTS = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final Transactions transactions;
    private final ImportStore imports;
    private final ImportLines lines;
    private final EntryStore entries;
    private final ApplyImport applyImport;
    private final DatabaseClock clock;
    private final PutInForce putInForce;

    RunImport(
            Transactions transactions,
            ImportStore imports,
            ImportLines lines,
            EntryStore entries,
            ApplyImport applyImport,
            DatabaseClock clock,
            PutInForce putInForce) {
        this.transactions = transactions;
        this.imports = imports;
        this.lines = lines;
        this.entries = entries;
        this.applyImport = applyImport;
        this.clock = clock;
        this.putInForce = putInForce;
    }

    /** False if no file waits. */
    boolean next() {
        Optional<ImportRow> claimed = await(session -> clock.now(session).chain(now -> imports.claim(session, now)));
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(ImportRow row) {
        if (row.attempt() > MOST_ATTEMPTS) {
            fail(row, new Failure(FileFault.BROKEN_FILE, null));
            return;
        }
        try (TemporaryFile file = TemporaryFile.create("register-import")) {
            spool(row, file);
            Judging judged = judge(row, file.path());
            await(session -> applyImport.run(
                    session, row, judged.basis(), judged.counts().bad() > 0));
        } catch (ApplyImport.Outdated changed) {
            await(session -> imports.release(session, row).replaceWith(true));
        } catch (UnreadableSheet fault) {
            fail(row, new Failure(FileFault.of(fault.fault()), fault.column()));
        } catch (ApplyImport.Inconsistent fault) {
            fail(row, new Failure(FileFault.INCONSISTENT, null));
        }
    }

    private Judging judge(ImportRow row, Path file) {
        Basis basis = await(session -> clock.now(session)
                .chain(now -> entries.state(session).chain(state -> entries.all(session)
                        .map(register -> new Basis(register, state.generation(), putInForce.day(now))))));
        Sheet sheet = Sheet.open(file, row.wish().format(), row.wish().data());
        FileCheck check = new FileCheck(row.wish().data(), basis.register(), Industries.known(), basis.today());
        sheet.each(check::note);
        check.allNoted();
        Batches batches = new Batches((rows, counts) -> await(session -> clock.now(session)
                .chain(now -> imports.progress(session, row, counts, now))
                .chain(() -> lines.add(session, row.id(), rows))
                .replaceWith(true)));
        sheet.each(line -> batches.add(check.judge(line)));
        batches.flush();
        return new Judging(basis.generation(), batches.counts());
    }

    private void fail(ImportRow row, Failure failure) {
        await(session -> clock.now(session)
                .chain(now -> imports.finish(session, row, ImportState.FAILED, failure, now))
                .replaceWith(true));
    }

    private void spool(ImportRow row, TemporaryFile file) {
        file.fill(n -> await(session -> imports.part(session, row.id(), n)));
    }

    private <T extends @Nullable Object> T await(Function<Mutiny.Session, Uni<T>> work) {
        return transactions.inNew(work).await().atMost(PATIENCE);
    }

    private record Basis(DatedRegister register, long generation, LocalDate today) {}

    private record Judging(long basis, ImportRow.Counts counts) {}
}
