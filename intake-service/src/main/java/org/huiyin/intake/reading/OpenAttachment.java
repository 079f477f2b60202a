package org.huiyin.intake.reading;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.objects.Aside;
import org.huiyin.intake.objects.ObjectStore;
import org.huiyin.intake.objects.Scratch;
import org.huiyin.intake.objects.ScratchFolder;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.FileKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.AttachmentRow;
import org.huiyin.intake.store.Attachments;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;

/**
 * Opens one file of a complaint for somebody who may see it. The content is fetched and its seal checked to the end before the first byte
 * is handed out; the clear file has no name any more by then and is gone when it is closed.
 */
@ApplicationScoped
public class OpenAttachment {
    private final RequestSessions sessions;
    private final Attachments attachments;
    private final SeeComplaint seeComplaint;
    private final MasterKey masterKey;
    private final ObjectStore objects;
    private final ScratchFolder scratchFolder;
    private final Vertx vertx;

    OpenAttachment(
            RequestSessions sessions,
            Attachments attachments,
            SeeComplaint seeComplaint,
            MasterKey masterKey,
            ObjectStore objects,
            ScratchFolder scratchFolder,
            Vertx vertx) {
        this.sessions = sessions;
        this.attachments = attachments;
        this.seeComplaint = seeComplaint;
        this.masterKey = masterKey;
        this.objects = objects;
        this.scratchFolder = scratchFolder;
        this.vertx = vertx;
    }

    /** The open file, to be closed by whoever sends it, and what to call it. */
    public record Opened(AsyncFile content, String name, String mediaType, long size) {

        @Override
        public String toString() {
            return "Opened[…]";
        }
    }

    /** A file as its row tells of it, with the keys to it. */
    private record Found(AttachmentRow row, String name, FileKey key) {}

    public Uni<Opened> open(Caller caller, String number, UUID id) {
        return find(caller, number, id).chain(found -> {
            Scratch scratch = scratchFolder.open();
            return objects.fetch(id, scratch.file("sealed"))
                    .chain(there -> Aside.run(Infrastructure.getDefaultWorkerPool(), () -> {
                        if (!there) {
                            throw new IllegalStateException("the content of attachment " + id + " is missing");
                        }
                        return unseal(found.key(), scratch);
                    }))
                    .chain(clear -> open(clear, found))
                    .eventually(() -> Aside.close(scratch));
        });
    }

    private Uni<Found> find(Caller caller, String number, UUID id) {
        return sessions.withTransaction(session -> seeComplaint
                .see(session, caller, number)
                .map(seen -> seen.complaint().row())
                .chain(complaint -> attachments
                        .find(session, complaint, id)
                        .map(row -> found(complaint, row.orElseThrow(Problems::notFound)))));
    }

    private Found found(ComplaintRow complaint, AttachmentRow row) {
        if (complaint.isErased()) {
            throw Problems.notFound();
        }
        ComplaintKey key = complaint.key(masterKey);
        String name = key.open(SealedField.attachmentName(row.id), row.name);
        return new Found(row, name, key.openFileKey(row.id, row.contentKey));
    }

    private static Path unseal(FileKey key, Scratch scratch) throws IOException {
        Path clear = scratch.file("clear");
        try (InputStream content = key.opening(Files.newInputStream(scratch.file("sealed")))) {
            Files.copy(content, clear);
        }
        return clear;
    }

    private Uni<Opened> open(Path clear, Found found) {
        AttachmentRow row = found.row();
        return Uni.createFrom()
                .completionStage(() -> vertx.fileSystem()
                        .open(
                                clear.toString(),
                                new OpenOptions().setWrite(false).setCreate(false))
                        .toCompletionStage())
                .map(file -> new Opened(file.setReadLength(row.size), found.name(), row.mediaType, row.size));
    }
}
