package org.huiyin.intake.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.store.ImportRow;
import org.huiyin.intake.store.ImportState;
import org.huiyin.intake.store.ImportStore;
import org.huiyin.service.problem.Problems;

/** Stops a file where it stands: what was filed of it stays filed, the rest is not read any more. */
@ApplicationScoped
public class CancelImport {
    private final ImportStore imports;

    CancelImport(ImportStore imports) {
        this.imports = imports;
    }

    /** 409 if the file has come to its end. */
    public Uni<ImportRow> run(Mutiny.Session session, ImportRow row, Instant now) {
        return imports.finish(session, row.id(), ImportState.CANCELLED, null, now)
                .invoke(stopped -> {
                    if (!stopped) {
                        throw Problems.conflict("import-ended", "The file has come to its end.");
                    }
                })
                .chain(() -> imports.find(session, row.id()))
                .map(found -> found.orElseThrow(Problems::notFound));
    }
}
