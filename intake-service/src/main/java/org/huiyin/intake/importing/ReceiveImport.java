package org.huiyin.intake.importing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.ImportRow;
import org.huiyin.intake.store.ImportStore;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.web.SpooledBody;

/** Stores a file of complaints, sealed piece by piece under a key of its own; it is worked off a moment later. */
@ApplicationScoped
public class ReceiveImport {
    static final int PIECE = 512 * 1024;
    /** Files of one sender that have not ended. */
    private static final int MOST_WAITING = 3;

    private final ImportStore imports;
    private final MasterKey masterKey;

    ReceiveImport(ImportStore imports, MasterKey masterKey) {
        this.imports = imports;
        this.masterKey = masterKey;
    }

    /** 409 if three files of this sender have not ended yet. */
    public Uni<ImportRow> run(Mutiny.Session session, ImportRow.Wish wish, ImportRow.Sender sender, SpooledBody body) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        ComplaintKey key = masterKey.create(new ComplaintId(id)); // what binds a piece to its file is the file's id
        var seal = new ImportRow.Seal((short) key.version(), key.wrapped(), body.bytes());
        var row = new ImportRow(id, wish, sender, seal, ImportRow.Course.BEFORE);
        int pieces = (int) ((body.bytes() + PIECE - 1) / PIECE);
        return admit(session, sender.subject())
                .chain(() -> imports.add(session, row))
                .chain(() -> Multi.createFrom()
                        .range(0, pieces)
                        .onItem()
                        .transformToUniAndConcatenate(n -> imports.addPart(
                                session,
                                id,
                                n,
                                key.seal(SealedField.part(n), piece(body.file().path(), n))))
                        .onItem()
                        .ignoreAsUni())
                .replaceWith(row);
    }

    private Uni<Void> admit(Mutiny.Session session, String sender) {
        return imports.lock(session, sender)
                .chain(() -> imports.waiting(session, sender))
                .invoke(waiting -> {
                    if (waiting >= MOST_WAITING) {
                        throw Problems.conflict(
                                "too-many-imports",
                                "Three files of yours have not ended yet. Wait for one of them, or cancel it.");
                    }
                })
                .replaceWithVoid();
    }

    /** Half a mebibyte that was written a moment ago: it comes from memory, not from a disk. */
    private static byte[] piece(Path file, int n) {
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.skipNBytes((long) n * PIECE);
            return bytes.readNBytes(PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
