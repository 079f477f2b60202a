package org.huiyin.dispatch.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.store.ImportRow;
import org.huiyin.dispatch.store.ImportState;
import org.huiyin.dispatch.store.ImportStore;

/** Stores a file for the register; it is worked off a moment later. */
@ApplicationScoped
public class ReceiveImport {
    private final ImportStore imports;

    ReceiveImport(ImportStore imports) {
        this.imports = imports;
    }

    public Uni<ImportRow> run(Mutiny.Session session, ImportRow.Wish wish, byte[] file, Sender sender) {
        ImportRow row = new ImportRow(
                UUID.randomUUID(),
                wish,
                ImportState.RECEIVED,
                null,
                new ImportRow.Counts(0, 0, 0, 0),
                sender.subject(),
                sender.at(),
                null,
                0);
        return imports.add(session, row, file).replaceWith(row);
    }

    /** Who sends a file, and when. */
    public record Sender(String subject, Instant at) {}
}
