package org.huiyin.intake.reading;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.access.Sight;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.reading.ComplaintViews.Rows;
import org.huiyin.intake.reading.Gate.Seen;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.ProgressRow;
import org.huiyin.intake.store.SealedLooks;
import org.huiyin.intake.store.register.HelperRows;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.time.DatabaseClock;

/** Shows one complaint to somebody who may see it. */
@ApplicationScoped
public class ReadComplaint {
    private final Mutiny.SessionFactory sessions;
    private final Complaints complaints;
    private final Gate gate;
    private final ComplaintViews views;
    private final SealedLooks looks;
    private final HelperRows helpers;
    private final DatabaseClock clock;
    private final OfficeDay day;

    ReadComplaint(
            Mutiny.SessionFactory sessions,
            Complaints complaints,
            Gate gate,
            ComplaintViews views,
            SealedLooks looks,
            HelperRows helpers,
            DatabaseClock clock,
            OfficeDay day) {
        this.sessions = sessions;
        this.complaints = complaints;
        this.gate = gate;
        this.views = views;
        this.looks = looks;
        this.helpers = helpers;
        this.clock = clock;
        this.day = day;
    }

    /** A view and the tag of what it shows. */
    public record Shown(ComplaintView view, String tag) {}

    public Uni<Shown> read(Caller caller, String number) {
        return sessions.withTransaction((session, transaction) -> knowingWhomTheyHelp(session, caller)
                .chain(known -> complaints
                        .find(session, ComplaintNumber.parse(number))
                        .map(stored -> gate.admit(known, number, stored)))
                .call(seen -> writeDown(session, caller, seen))
                .chain(seen -> show(session, seen)));
    }

    /** Asked before the complaint is looked for: the answer takes as long for those that do not exist. */
    private Uni<Caller> knowingWhomTheyHelp(Mutiny.Session session, Caller caller) {
        Actor actor = caller.actor();
        return actor.has(Roles.HELPER)
                ? clock.now(session)
                        .chain(now -> helpers.helped(session, actor.subject(), day.of(now)))
                        .map(helped -> new Caller(actor, caller.typedCode(), helped))
                : Uni.createFrom().item(caller);
    }

    /** No member of staff reads what is confidential or was referred without leaving a trace. */
    private Uni<Void> writeDown(Mutiny.Session session, Caller caller, Seen seen) {
        ComplaintRow row = seen.complaint().row();
        ProgressRow progress = seen.complaint().progress();
        boolean sealed = row.confidential || (progress != null && progress.named() != null);
        if (!sealed || row.isErased() || seen.sight() == Sight.OWNER) {
            return Uni.createFrom().voidItem();
        }
        String reader = caller.actor().subject();
        return clock.now(session).chain(now -> looks.add(session, row.id, reader, now));
    }

    /** What the caller who was let in may see of it. */
    public Uni<Shown> show(Mutiny.Session session, Seen seen) {
        var row = seen.complaint().row();
        ProgressRow progress = seen.complaint().progress();
        String tag = ComplaintTag.of(row.version, progress == null ? 0 : progress.changes);
        return complaints
                .enterprise(session, row)
                .chain(enterprise -> complaints.supplements(session, row).chain(supplements -> complaints
                        .steps(session, seen.complaint())
                        .map(steps -> new Rows(seen, enterprise, supplements, steps))
                        .map(rows -> new Shown(views.show(rows), tag))));
    }
}
