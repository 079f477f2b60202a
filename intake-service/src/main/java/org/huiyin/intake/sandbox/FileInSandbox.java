package org.huiyin.intake.sandbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.complaint.ComplaintState.Filed;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.filing.Receipt;
import org.huiyin.intake.progress.Stage;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.store.SandboxContent;
import org.huiyin.intake.store.SandboxRow;
import org.huiyin.intake.store.Sandboxes;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Takes a complaint into a client's sandbox: checked like a real one, told to nobody, forgotten in time. */
@ApplicationScoped
public class FileInSandbox {
    private final Sandboxes sandboxes;
    private final MasterKey masterKey;
    private final SandboxConfig config;

    FileInSandbox(Sandboxes sandboxes, MasterKey masterKey, SandboxConfig config) {
        this.sandboxes = sandboxes;
        this.masterKey = masterKey;
        this.config = config;
    }

    public Uni<Answer> file(Mutiny.Session session, String client, NewComplaint complaint, Instant now) {
        return sandboxes
                .lock(session, client)
                .chain(() -> sandboxes.sweep(session, now))
                .chain(() -> demandRoom(session, client, now))
                .chain(() -> demandNew(session, client, complaint.filer().externalId()))
                .chain(() -> sandboxes.add(session, row(client, complaint, now)))
                .map(FileInSandbox::answer);
    }

    private Uni<Void> demandRoom(Mutiny.Session session, String client, Instant now) {
        return sandboxes
                .count(session, client, now)
                .invoke(held -> {
                    if (held >= config.largest()) {
                        throw Problems.conflict("sandbox-full", "The sandbox holds as much as it may. Reset it.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> demandNew(Mutiny.Session session, String client, @Nullable String externalId) {
        if (externalId == null) {
            return Uni.createFrom().voidItem();
        }
        return sandboxes
                .knows(session, client, externalId)
                .invoke(known -> {
                    if (known) {
                        throw Problems.conflict(
                                "external-id-known", "You have passed on a complaint with this external id before.");
                    }
                })
                .replaceWithVoid();
    }

    private SandboxRow row(String client, NewComplaint complaint, Instant now) {
        SandboxRow row = new SandboxRow();
        row.id = UuidCreator.getTimeOrderedEpoch();
        row.client = client;
        row.externalId = complaint.filer().externalId();
        row.filedAt = now;
        row.expiresAt = now.plus(config.kept());
        row.seal(masterKey, content(complaint, now));
        return row;
    }

    private static SandboxContent content(NewComplaint complaint, Instant now) {
        var codes = complaint.codes();
        return new SandboxContent(
                new SandboxContent.Codes(
                        codes.kind().name(),
                        codes.category(),
                        codes.territory(),
                        codes.channel().name(),
                        codes.source(),
                        complaint.language().code()),
                complaint.title().value(),
                complaint.text().value(),
                complaint.party().anonymous(),
                List.of(new SandboxContent.Step(Stage.RECEIVED, now)));
    }

    private static Answer answer(SandboxRow row) {
        String number = row.number().toString();
        var receipt = new Receipt(row.id, number, Filed.CODE, row.filedAt, null);
        return Answer.created("/v1/sandbox/complaints/" + number, row.version, receipt);
    }
}
