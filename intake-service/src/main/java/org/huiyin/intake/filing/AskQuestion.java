package org.huiyin.intake.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintQuestionAsked;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.complaint.ComplaintState.Decision;
import org.huiyin.intake.complaint.ComplaintState.Filed;
import org.huiyin.intake.complaint.ComplaintState.Reason;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.reading.Gate;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.SupplementRow;
import org.huiyin.service.command.Answer;

/** The office asks the complainant something, who reads and answers it with account or access code; all words are sealed. */
@ApplicationScoped
public class AskQuestion {
    private final Complaints complaints;
    private final Gate gate;
    private final SupplementComplaint supplements;
    private final Outbox outbox;

    AskQuestion(Complaints complaints, Gate gate, SupplementComplaint supplements, Outbox outbox) {
        this.complaints = complaints;
        this.gate = gate;
        this.supplements = supplements;
        this.outbox = outbox;
    }

    /** What the office gets for it. */
    public record Asked(int position, Instant askedAt) {}

    public Uni<Answer> ask(Mutiny.Session session, Caller caller, String number, Narrative text, Instant now) {
        return complaints.lock(session, ComplaintNumber.parse(number)).chain(stored -> {
            ComplaintRow row =
                    gate.admitToAsk(caller, number, stored).complaint().row();
            refuseUnlessAllowed(row);
            SupplementRow question = supplements.question(row, text, caller.actor(), now);
            row.version += 1;
            row.eventSequence += 1;
            var event = NewEvent.of(new ComplaintQuestionAsked(row.id, question.id, now), row.eventSequence, now);
            return session.persist(question)
                    .chain(() -> outbox.append(session, List.of(event)))
                    .replaceWith(() -> Answer.created(
                            "/v1/complaints/" + row.number(), row.version, new Asked(question.position, now)));
        });
    }

    private static void refuseUnlessAllowed(ComplaintRow row) {
        if (!(row.complaintState() instanceof Filed filed)) {
            throw Refusals.problem(Reason.ALREADY_WITHDRAWN);
        }
        if (filed.ask(row.questions) instanceof Decision.Refused refused) {
            throw Refusals.problem(refused.reason());
        }
    }
}
