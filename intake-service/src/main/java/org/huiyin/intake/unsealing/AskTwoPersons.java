package org.huiyin.intake.unsealing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.privacy.ReadingWindow;
import org.huiyin.intake.privacy.TwoPersonAct;
import org.huiyin.intake.reading.Gate;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.SealedLooks;
import org.huiyin.intake.store.SealedLooks.Look;
import org.huiyin.intake.store.TwoPersonRequestRow;
import org.huiyin.intake.store.TwoPersonRequests.Asked;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The first of two persons asks for an identity or for an erasure, with a reason from the list; nothing is opened by it. */
@ApplicationScoped
public class AskTwoPersons {
    private final Complaints complaints;
    private final Gate gate;
    private final SealedLooks looks;
    private final MasterKey masterKey;
    private final ReadingWindow window;

    AskTwoPersons(Complaints complaints, Gate gate, SealedLooks looks, MasterKey masterKey, ReadingWindow window) {
        this.complaints = complaints;
        this.gate = gate;
        this.looks = looks;
        this.masterKey = masterKey;
        this.window = window;
    }

    /** What is asked for and why; with a silence, the complainant is not told afterwards. */
    public record Wish(TwoPersonAct act, String reason, @Nullable String silence, Narrative grounds) {}

    public Uni<Answer> ask(Mutiny.Session session, Caller caller, String number, Wish wish, Instant now) {
        return complaints.lock(session, ComplaintNumber.parse(number)).chain(stored -> {
            Gate.Seen seen = gate.admit(caller, number, stored);
            ComplaintRow row = seen.complaint().row();
            refuseUnlessAllowed(caller, seen, wish);
            TwoPersonRequestRow request = request(row, caller, wish, now);
            Look look = new Look(row.id, caller.actor().subject(), wish.act() + "_ASKED", request.id);
            RequestView view =
                    RequestView.of(new Asked(request, null, row), wish.grounds().value(), window);
            return session.persist(request)
                    .chain(session::flush)
                    .chain(() -> looks.add(session, look, now))
                    .replaceWith(() -> Answer.created("/v1/two-person-requests/" + request.id, 1, view));
        });
    }

    private static void refuseUnlessAllowed(Caller caller, Gate.Seen seen, Wish wish) {
        if (!wish.act().mayBeAskedBy(caller.actor().roles())) {
            throw Problems.forbidden("not-yours-to-ask", "Your roles do not include asking for this.");
        }
        Gate.refuseErased(seen.complaint());
        if (wish.act() == TwoPersonAct.IDENTITY_OPENING && !seen.complaint().row().confidential) {
            throw Problems.conflict("not-confidential", "The complaint has no sealed identity.");
        }
    }

    private TwoPersonRequestRow request(ComplaintRow row, Caller caller, Wish wish, Instant now) {
        TwoPersonRequestRow request = new TwoPersonRequestRow();
        request.id = UuidCreator.getTimeOrderedEpoch();
        request.act = wish.act().name();
        request.complaintId = row.id;
        request.reason = wish.reason();
        request.silence = wish.silence();
        request.grounds = row.key(masterKey)
                .seal(SealedField.grounds(request.id), wish.grounds().value());
        request.requestedBy = caller.actor().subject();
        request.requestedAt = now;
        return request;
    }
}
