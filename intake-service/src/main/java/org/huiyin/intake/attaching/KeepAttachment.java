package org.huiyin.intake.attaching;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintAttachmentAdded;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.access.Sight;
import org.huiyin.intake.attachment.Allowance;
import org.huiyin.intake.attachment.Allowance.Full;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.complaint.ComplaintState.Filed;
import org.huiyin.intake.reading.Gate;
import org.huiyin.intake.reading.Gate.Seen;
import org.huiyin.intake.store.AttachmentRow;
import org.huiyin.intake.store.Attachments;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;

/** Makes a prepared file an attachment: from this commit on it is seen, counted and told. */
@ApplicationScoped
public class KeepAttachment {
    /** Half of what the sweep waits: an object that is older might be swept while its row is being written. */
    private static final Duration FRESH = SweepObjects.UNTOUCHED.dividedBy(2);

    private final Complaints complaints;
    private final Attachments attachments;
    private final Gate gate;
    private final Outbox outbox;

    KeepAttachment(Complaints complaints, Attachments attachments, Gate gate, Outbox outbox) {
        this.complaints = complaints;
        this.attachments = attachments;
        this.gate = gate;
        this.outbox = outbox;
    }

    /** What its sender gets for it. */
    public record Attached(UUID id, String name, String mediaType, long size, Instant addedAt) {

        @Override
        public String toString() {
            return "Attached[" + id + "]";
        }
    }

    public Uni<Answer> keep(Mutiny.Session session, Caller caller, String number, Prepared file, Instant now) {
        return complaints.lock(session, ComplaintNumber.parse(number)).chain(stored -> {
            Seen seen = gate.admitToChange(caller, number, stored);
            ComplaintRow row = seen.complaint().row();
            if (!(row.complaintState() instanceof Filed)) {
                throw Problems.conflict("already-withdrawn", "The complaint was withdrawn before.");
            }
            if (SweepObjects.madeAt(file.id()).plus(FRESH).isBefore(now)) {
                throw Problems.unavailable();
            }
            return attachments.of(session, row).chain(earlier -> {
                allowance(earlier)
                        .refuses(file.size())
                        .map(KeepAttachment::problem)
                        .ifPresent(KeepAttachment::refuse);
                AttachmentRow added = row(seen, file, earlier.size() + 1, now);
                return add(session, row, added, file);
            });
        });
    }

    private static Allowance allowance(List<AttachmentRow> earlier) {
        return new Allowance(
                earlier.size(), earlier.stream().mapToLong(row -> row.size).sum());
    }

    private static HttpProblem problem(Full full) {
        return switch (full) {
            case FILES ->
                Problems.conflict(
                        "too-many-attachments",
                        "The complaint holds as many files as it may: " + Allowance.MOST_FILES + ".");
            case BYTES ->
                Problems.conflict("attachments-too-large", "The complaint's files together have at most 25 MiB.");
        };
    }

    private static void refuse(HttpProblem problem) {
        throw problem;
    }

    private static AttachmentRow row(Seen seen, Prepared file, int position, Instant now) {
        AttachmentRow added = new AttachmentRow();
        added.id = file.id();
        added.complaintId = seen.complaint().row().id;
        added.position = position;
        added.mediaType = file.claim().kind().mediaType();
        added.size = file.size();
        added.name = file.sealedName();
        added.contentKey = file.sealedKey();
        added.addedBy = seen.sight() == Sight.OWNER ? "OWNER" : "STAFF";
        added.addedAt = now;
        return added;
    }

    private Uni<Answer> add(Mutiny.Session session, ComplaintRow complaint, AttachmentRow added, Prepared file) {
        complaint.version += 1;
        complaint.eventSequence += 1;
        var event = new ComplaintAttachmentAdded(complaint.id, added.id, added.mediaType, added.size, added.addedAt);
        return attachments
                .add(session, added)
                .chain(() ->
                        outbox.append(session, List.of(NewEvent.of(event, complaint.eventSequence, added.addedAt))))
                .replaceWith(() -> Answer.created(
                        "/v1/complaints/" + complaint.number() + "/attachments/" + added.id,
                        complaint.version,
                        new Attached(
                                added.id, file.claim().name().value(), added.mediaType, added.size, added.addedAt)));
    }
}
