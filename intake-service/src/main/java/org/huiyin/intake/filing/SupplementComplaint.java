package org.huiyin.intake.filing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintSupplemented;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.access.Sight;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.complaint.ComplaintState.Decision;
import org.huiyin.intake.complaint.ComplaintState.Filed;
import org.huiyin.intake.complaint.ComplaintState.Reason;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.reading.Gate;
import org.huiyin.intake.reading.Gate.Seen;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.SupplementRow;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Actor;

/** Adds the complainant's further words to a complaint and tells the bus that there are some. */
@ApplicationScoped
public class SupplementComplaint {
    private final Complaints complaints;
    private final Gate gate;
    private final Outbox outbox;
    private final MasterKey masterKey;

    SupplementComplaint(Complaints complaints, Gate gate, Outbox outbox, MasterKey masterKey) {
        this.complaints = complaints;
        this.gate = gate;
        this.outbox = outbox;
        this.masterKey = masterKey;
    }

    /** What the complainant gets for it. */
    public record Added(int position, Instant addedAt) {}

    public Uni<Answer> supplement(Mutiny.Session session, Caller caller, String number, Narrative text, Instant now) {
        return complaints.lock(session, ComplaintNumber.parse(number)).chain(stored -> {
            Seen seen = gate.admitToChange(caller, number, stored);
            ComplaintRow row = seen.complaint().row();
            refuseUnlessAllowed(row);
            return add(session, row, text, seen.sight(), now);
        });
    }

    private static void refuseUnlessAllowed(ComplaintRow row) {
        if (!(row.complaintState() instanceof Filed filed)) {
            throw Refusals.problem(Reason.ALREADY_WITHDRAWN);
        }
        if (filed.supplement(row.supplements - row.questions, row.questionOpen) instanceof Decision.Refused refused) {
            throw Refusals.problem(refused.reason());
        }
    }

    private Uni<Answer> add(Mutiny.Session session, ComplaintRow row, Narrative text, Sight sight, Instant now) {
        SupplementRow added = row(row, text, sight, now);
        row.version += 1;
        row.eventSequence += 1;
        var event = NewEvent.of(new ComplaintSupplemented(row.id, added.id, now), row.eventSequence, now);
        return session.persist(added)
                .chain(() -> outbox.append(session, List.of(event)))
                .replaceWith(() ->
                        Answer.created("/v1/complaints/" + row.number(), row.version, new Added(added.position, now)));
    }

    /** The next supplement of a complaint, its words under the complaint's key. */
    SupplementRow row(ComplaintRow row, Narrative text, Sight sight, Instant now) {
        row.supplements += 1;
        SupplementRow added = new SupplementRow();
        added.id = UuidCreator.getTimeOrderedEpoch();
        added.complaintId = row.id;
        added.position = row.supplements;
        added.words = row.key(masterKey).seal(SealedField.supplement(added.id), text.value());
        added.addedBy = sight == Sight.OWNER ? "OWNER" : "STAFF";
        added.addedAt = now;
        row.questionOpen = false;
        return added;
    }

    /** The same for a question of the office. */
    SupplementRow question(ComplaintRow row, Narrative text, Actor asker, Instant now) {
        SupplementRow asked = row(row, text, Sight.STAFF, now);
        asked.addedBy = "OFFICE";
        asked.author = asker.subject();
        row.questions += 1;
        row.questionOpen = true;
        return asked;
    }
}
