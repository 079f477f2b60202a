package org.huiyin.intake.unsealing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.erasing.EraseComplaint;
import org.huiyin.intake.privacy.ReadingWindow;
import org.huiyin.intake.privacy.TwoPersonAct;
import org.huiyin.intake.privacy.TwoPersons;
import org.huiyin.intake.reading.Gate;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.SealedLooks;
import org.huiyin.intake.store.SealedLooks.Look;
import org.huiyin.intake.store.TwoPersonDecisionRow;
import org.huiyin.intake.store.TwoPersonRequestRow;
import org.huiyin.intake.store.TwoPersonRequests;
import org.huiyin.intake.store.TwoPersonRequests.Asked;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.problem.Problems;

/** The second person, of another role than the first, approves or refuses, once; an approved erasure happens at once. */
@ApplicationScoped
public class DecideTwoPersons {
    private final TwoPersonRequests requests;
    private final Complaints complaints;
    private final EraseComplaint eraseComplaint;
    private final SealedLooks looks;
    private final ReadingWindow window;

    DecideTwoPersons(
            TwoPersonRequests requests,
            Complaints complaints,
            EraseComplaint eraseComplaint,
            SealedLooks looks,
            ReadingWindow window) {
        this.requests = requests;
        this.complaints = complaints;
        this.eraseComplaint = eraseComplaint;
        this.looks = looks;
        this.window = window;
    }

    public Uni<Answer> decide(Mutiny.Session session, Actor actor, UUID id, boolean approved, Instant now) {
        return requests.complaintOf(session, id)
                .map(found -> found.orElseThrow(Problems::notFound))
                .chain(complaint -> complaints.lock(session, complaint))
                .chain(stored -> requests.find(session, id)
                        .map(found -> found.orElseThrow(Problems::notFound))
                        .invoke(asked -> refuseUnlessAllowed(asked, actor))
                        .invoke(asked -> Gate.refuseErased(stored))
                        .chain(asked -> settle(session, asked, decision(id, actor, approved, now)))
                        .call(view -> approved && view.act().equals(TwoPersonAct.ERASURE.name())
                                ? eraseComplaint.erase(session, stored.row(), view.reason(), now)
                                : Uni.createFrom().voidItem()))
                .map(Answer::ok);
    }

    private Uni<RequestView> settle(Mutiny.Session session, Asked asked, TwoPersonDecisionRow decision) {
        TwoPersonRequestRow request = asked.request();
        String act = request.act + (decision.approved ? "_APPROVED" : "_REFUSED");
        Look look = new Look(request.complaintId, decision.decidedBy, act, request.id);
        return session.persist(decision)
                .chain(session::flush)
                .chain(() -> looks.add(session, look, decision.decidedAt))
                .replaceWith(() -> RequestView.of(new Asked(request, decision, asked.complaint()), null, window));
    }

    private static void refuseUnlessAllowed(Asked asked, Actor actor) {
        if (asked.decision() != null) {
            throw Problems.conflict("decided-already", "Somebody has decided upon this request before.");
        }
        TwoPersonRequestRow request = asked.request();
        TwoPersons.RULE
                .decide(request.twoPersonAct(), request.requestedBy, actor)
                .ifPresent(no -> {
                    throw switch (no) {
                        case NOT_YOUR_ROLE ->
                            Problems.forbidden("not-yours-to-decide", "Your roles do not include deciding upon this.");
                        case SAME_PERSON ->
                            Problems.forbidden("same-person", "Another person than the one who asked decides.");
                    };
                });
    }

    private static TwoPersonDecisionRow decision(UUID id, Actor actor, boolean approved, Instant now) {
        TwoPersonDecisionRow decision = new TwoPersonDecisionRow();
        decision.requestId = id;
        decision.approved = approved;
        decision.decidedBy = actor.subject();
        decision.decidedAt = now;
        return decision;
    }
}
