package org.huiyin.intake.exporting;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.access.Sight;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.exporting.PersonalData.CameBack;
import org.huiyin.intake.exporting.PersonalData.Judged;
import org.huiyin.intake.reading.ComplaintView.ContactView;
import org.huiyin.intake.reading.Gate;
import org.huiyin.intake.reading.Gate.Seen;
import org.huiyin.intake.reading.ReadComplaint;
import org.huiyin.intake.sealing.EscrowKey;
import org.huiyin.intake.store.ComplaintFilter;
import org.huiyin.intake.store.ComplaintFilter.Scope;
import org.huiyin.intake.store.ComplaintList;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.OpinionRow;
import org.huiyin.intake.store.Particulars;
import org.huiyin.intake.store.SealedIdentityRow;
import org.huiyin.intake.store.SealedLooks;
import org.huiyin.intake.store.SealedLooks.Look;
import org.huiyin.intake.store.Voices;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Hands out what is kept of a person: all complaints of an account page by page, or one of them; a clerk leaves a trace. */
@ApplicationScoped
public class ExportData {
    private final RequestSessions sessions;
    private final Complaints complaints;
    private final ComplaintList list;
    private final Gate gate;
    private final ReadComplaint readComplaint;
    private final Voices voices;
    private final SealedLooks looks;
    private final EscrowKey escrowKey;
    private final DatabaseClock clock;

    ExportData(
            RequestSessions sessions,
            Complaints complaints,
            ComplaintList list,
            Gate gate,
            ReadComplaint readComplaint,
            Voices voices,
            SealedLooks looks,
            EscrowKey escrowKey,
            DatabaseClock clock) {
        this.sessions = sessions;
        this.complaints = complaints;
        this.list = list;
        this.gate = gate;
        this.readComplaint = readComplaint;
        this.voices = voices;
        this.looks = looks;
        this.escrowKey = escrowKey;
        this.clock = clock;
    }

    /** All complaints of an account, newest first. */
    public Uni<Page<PersonalData>> ofAccount(Actor actor, @Nullable UUID before, int size) {
        var filter = new ComplaintFilter(new Scope.Own(actor.subject()), ComplaintFilter.Narrowing.NONE, before, size);
        return sessions.withTransaction(session -> list.find(session, filter)
                .map(found -> Page.of(found, size, stored -> Cursor.of(stored.row().id)))
                .chain(page -> Multi.createFrom()
                        .iterable(page.items())
                        .onItem()
                        .transformToUniAndConcatenate(stored -> data(session, new Seen(stored, Sight.OWNER)))
                        .collect()
                        .asList()
                        .map(items -> new Page<>(items, page.nextCursor()))));
    }

    /** One complaint, for its complainant or a clerk. */
    public Uni<PersonalData> ofComplaint(Caller caller, String number) {
        return sessions.withTransaction(session -> complaints
                .find(session, ComplaintNumber.parse(number))
                .map(stored -> gate.admitForComplainant(caller, number, stored))
                .call(seen -> writeDown(session, caller, seen))
                .chain(seen -> data(session, seen)));
    }

    private Uni<Void> writeDown(Mutiny.Session session, Caller caller, Seen seen) {
        if (seen.sight() == Sight.OWNER) {
            return Uni.createFrom().voidItem();
        }
        Look look = new Look(seen.complaint().row().id, caller.actor().subject(), "EXPORT", null);
        return clock.now(session).chain(now -> looks.add(session, look, now));
    }

    private Uni<PersonalData> data(Mutiny.Session session, Seen seen) {
        UUID id = seen.complaint().row().id;
        return readComplaint.show(session, seen).chain(shown -> voices.opinions(session, id)
                .chain(opinions -> voices.pleas(session, id).chain(pleas -> identity(session, seen)
                        .map(identity -> new PersonalData(
                                shown.view(),
                                opinions.stream().map(ExportData::judged).toList(),
                                pleas.stream()
                                        .map(plea -> new CameBack(plea.key.round(), plea.reason, plea.askedAt))
                                        .toList(),
                                identity.isEmpty() ? null : identity.get(0))))));
    }

    private static Judged judged(OpinionRow row) {
        return new Judged(row.key.round(), row.resolved, row.satisfaction, row.reason, row.answeredAt);
    }

    /** None, unless the complaint is confidential and in its complainant's own hands. */
    private Uni<List<ContactView>> identity(Mutiny.Session session, Seen seen) {
        ComplaintRow row = seen.complaint().row();
        if (seen.sight() != Sight.OWNER || !row.confidential || row.isErased()) {
            return Uni.createFrom().item(List.of());
        }
        return session.find(SealedIdentityRow.class, row.id).map(stored -> {
            Particulars identity = stored.open(escrowKey);
            return List.of(new ContactView(identity.name(), identity.email(), identity.phone()));
        });
    }
}
