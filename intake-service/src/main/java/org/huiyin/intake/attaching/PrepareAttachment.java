package org.huiyin.intake.attaching;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.attaching.Incoming.Received;
import org.huiyin.intake.attachment.Claim;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.objects.Aside;
import org.huiyin.intake.objects.ObjectStore;
import org.huiyin.intake.objects.Scratch;
import org.huiyin.intake.objects.ScratchFolder;
import org.huiyin.intake.reading.Gate;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.FileKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;

/**
 * Receives a file from somebody who may add one, checks it, and puts it sealed into the store. All of that without a transaction: what
 * becomes of it is decided afterwards, and if nothing does, the object has no owner and is swept.
 */
@ApplicationScoped
public class PrepareAttachment {
    private final RequestSessions sessions;
    private final Complaints complaints;
    private final Gate gate;
    private final MasterKey masterKey;
    private final ScratchFolder scratchFolder;
    private final InspectFile inspectFile;
    private final ObjectStore objects;
    private final DatabaseClock clock;

    PrepareAttachment(
            RequestSessions sessions,
            Complaints complaints,
            Gate gate,
            MasterKey masterKey,
            ScratchFolder scratchFolder,
            InspectFile inspectFile,
            ObjectStore objects,
            DatabaseClock clock) {
        this.sessions = sessions;
        this.complaints = complaints;
        this.gate = gate;
        this.masterKey = masterKey;
        this.scratchFolder = scratchFolder;
        this.inspectFile = inspectFile;
        this.objects = objects;
        this.clock = clock;
    }

    /** The id says when the file came, by the database's clock: the sweep goes by it. */
    private record Ticket(UUID id, ComplaintKey key) {}

    public Uni<Prepared> prepare(Caller caller, String number, Claim claim, Incoming incoming) {
        return admit(caller, number).chain(ticket -> {
            Scratch scratch = scratchFolder.open();
            return incoming.writeTo(scratch.file("received"))
                    .chain(received -> check(ticket, claim, received, scratch))
                    .eventually(() -> Aside.close(scratch));
        });
    }

    private Uni<Ticket> admit(Caller caller, String number) {
        return sessions.withTransaction(session -> complaints
                .find(session, ComplaintNumber.parse(number))
                .map(stored ->
                        gate.admitToChange(caller, number, stored).complaint().row())
                .chain(row ->
                        clock.now(session).map(now -> new Ticket(UuidCreator.getTimeOrderedEpoch(now), keyOf(row)))));
    }

    private ComplaintKey keyOf(ComplaintRow row) {
        return row.key(masterKey);
    }

    private Uni<Prepared> check(Ticket ticket, Claim claim, Received received, Scratch scratch) {
        FileKey key = ticket.key().newFileKey(ticket.id());
        Path sealed = scratch.file("sealed");
        byte[] name = ticket.key()
                .seal(SealedField.attachmentName(ticket.id()), claim.name().value());
        return inspectFile
                .inspect(claim, received.file(), scratch)
                .chain(clean -> Aside.run(Infrastructure.getDefaultWorkerPool(), () -> seal(key, clean, sealed)))
                .chain(size -> objects.put(ticket.id(), sealed)
                        .replaceWith(
                                () -> new Prepared(ticket.id(), claim, size, name, key.sealed(), received.sha256())));
    }

    private static long seal(FileKey key, Path clear, Path sealed) throws IOException {
        try (OutputStream out = key.sealing(Files.newOutputStream(sealed))) {
            return Files.copy(clear, out);
        }
    }
}
