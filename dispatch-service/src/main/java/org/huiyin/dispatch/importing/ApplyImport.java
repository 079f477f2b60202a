package org.huiyin.dispatch.importing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.dated.Standing;
import org.huiyin.dispatch.store.CityRows;
import org.huiyin.dispatch.store.EntryStore;
import org.huiyin.dispatch.store.ImportLines;
import org.huiyin.dispatch.store.ImportRow;
import org.huiyin.dispatch.store.ImportState;
import org.huiyin.dispatch.store.ImportStore;
import org.huiyin.service.time.DatabaseClock;

/** Takes the good rows of a judged file over into the register and puts those of today in force: all in one transaction, or nothing. */
@ApplicationScoped
class ApplyImport {
    private final ImportStore imports;
    private final ImportLines lines;
    private final EntryStore entries;
    private final CityRows rows;
    private final PutInForce putInForce;
    private final DatabaseClock clock;

    ApplyImport(
            ImportStore imports,
            ImportLines lines,
            EntryStore entries,
            CityRows rows,
            PutInForce putInForce,
            DatabaseClock clock) {
        this.imports = imports;
        this.lines = lines;
        this.entries = entries;
        this.rows = rows;
        this.putInForce = putInForce;
        this.clock = clock;
    }

    /** The basis is the generation of the register that the rows were judged by; another one since, and they count for nothing. */
    Uni<Void> run(Mutiny.Session session, ImportRow row, long basis, boolean someAreBad) {
        if (row.wish().dryRun()) {
            return end(session, row, ImportState.CHECKED);
        }
        if (someAreBad && !row.wish().acceptGoodRows()) {
            return end(session, row, ImportState.REFUSED);
        }
        return rows.lock(session).chain(() -> entries.state(session)).chain(state -> {
            if (state.generation() != basis) {
                throw new Outdated();
            }
            return clock.now(session).chain(now -> apply(session, row, now));
        });
    }

    private Uni<Void> apply(Mutiny.Session session, ImportRow row, Instant now) {
        return lines.apply(session, row.id(), new EntryStore.Recorded(row.id().toString(), row.receivedBy(), now))
                .chain(() -> lines.days(session, row.id()))
                .chain(days -> Multi.createFrom()
                        .iterable(days)
                        .onItem()
                        .transformToUniAndConcatenate(day -> stands(session, day))
                        .onItem()
                        .ignoreAsUni())
                .chain(() -> putInForce.run(session, now))
                .chain(() -> imports.finish(session, row, ImportState.APPLIED, null, now));
    }

    /** The register of that day can be put together: a last look, beyond what each row was asked. */
    private Uni<Void> stands(Mutiny.Session session, LocalDate day) {
        return entries.holding(session, day)
                .map(Standing::of)
                .invoke(ApplyImport::require)
                .replaceWithVoid();
    }

    private static void require(Standing standing) {
        try {
            standing.register();
        } catch (IllegalArgumentException contradiction) {
            throw new Inconsistent(contradiction);
        }
    }

    private Uni<Void> end(Mutiny.Session session, ImportRow row, ImportState state) {
        return clock.now(session).chain(now -> imports.finish(session, row, state, null, now));
    }

    /** The register of some day would contradict itself. */
    static final class Inconsistent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Inconsistent(Throwable cause) {
            super(cause);
        }
    }

    /** The register changed while the rows were judged. */
    static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
