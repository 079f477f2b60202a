package org.huiyin.intake.unsealing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintIdentityOpened;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.intake.privacy.ReadingWindow;
import org.huiyin.intake.privacy.TwoPersonAct;
import org.huiyin.intake.reading.ComplaintView.ContactView;
import org.huiyin.intake.reading.Gate;
import org.huiyin.intake.sealing.EscrowKey;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.Particulars;
import org.huiyin.intake.store.SealedIdentityRow;
import org.huiyin.intake.store.SealedLooks;
import org.huiyin.intake.store.SealedLooks.Look;
import org.huiyin.intake.store.TwoPersonDecisionRow;
import org.huiyin.intake.store.TwoPersonRequestRow;
import org.huiyin.intake.store.TwoPersonRequests;
import org.huiyin.intake.store.TwoPersonRequests.Asked;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;

/**
 * Shows a sealed identity to the one who asked for it, within the hours after another person approved. Each reading is written
 * down before it is answered, and the first one is told to the complainant unless the request says why not.
 */
@ApplicationScoped
public class ReadIdentity {
    private final RequestSessions sessions;
    private final TwoPersonRequests requests;
    private final Complaints complaints;
    private final SealedLooks looks;
    private final Outbox outbox;
    private final EscrowKey escrowKey;
    private final ReadingWindow window;
    private final DatabaseClock clock;

    ReadIdentity(
            RequestSessions sessions,
            TwoPersonRequests requests,
            Complaints complaints,
            SealedLooks looks,
            Outbox outbox,
            EscrowKey escrowKey,
            ReadingWindow window,
            DatabaseClock clock) {
        this.sessions = sessions;
        this.requests = requests;
        this.complaints = complaints;
        this.looks = looks;
        this.outbox = outbox;
        this.escrowKey = escrowKey;
        this.window = window;
        this.clock = clock;
    }

    public Uni<ContactView> read(Actor actor, UUID id) {
        return sessions.withTransaction(session -> requests.complaintOf(session, id)
                .map(found -> found.orElseThrow(Problems::notFound))
                .chain(complaint -> complaints.lock(session, complaint))
                .chain(stored -> clock.now(session).chain(now -> requests.find(session, id)
                        .map(found -> found.orElseThrow(Problems::notFound))
                        .invoke(asked -> refuseUnlessOpen(asked, actor, now))
                        .invoke(asked -> Gate.refuseErased(stored))
                        .call(asked -> tell(session, stored.row(), asked.request(), now))
                        .call(asked ->
                                looks.add(session, new Look(stored.row().id, actor.subject(), "IDENTITY", id), now))
                        .chain(asked -> session.find(SealedIdentityRow.class, stored.row().id))
                        .map(this::open))));
    }

    private void refuseUnlessOpen(Asked asked, Actor actor, Instant now) {
        TwoPersonDecisionRow decision = asked.decision();
        if (asked.request().twoPersonAct() != TwoPersonAct.IDENTITY_OPENING) {
            throw Problems.notFound();
        }
        if (!asked.request().requestedBy.equals(actor.subject())) {
            throw Problems.forbidden("not-the-one-who-asked", "Only the one who asked may read it.");
        }
        if (decision == null || !decision.approved) {
            throw Problems.forbidden("not-approved", "Another person has not approved this.");
        }
        if (!window.open(decision.decidedAt, now)) {
            throw Problems.forbidden("window-closed", "The hours in which it could be read have passed. Ask again.");
        }
    }

    private Uni<Void> tell(Mutiny.Session session, ComplaintRow row, TwoPersonRequestRow request, Instant now) {
        if (request.silence != null) {
            return Uni.createFrom().voidItem();
        }
        return looks.identityReadings(session, request.id).chain(before -> {
            if (before > 0) {
                return Uni.createFrom().voidItem();
            }
            row.identityOpenedAt = now;
            row.version += 1;
            row.eventSequence += 1;
            var event = NewEvent.of(new ComplaintIdentityOpened(row.id, now), row.eventSequence, now);
            return outbox.append(session, List.of(event));
        });
    }

    private ContactView open(SealedIdentityRow row) {
        Particulars identity = row.open(escrowKey);
        return new ContactView(identity.name(), identity.email(), identity.phone());
    }
}
