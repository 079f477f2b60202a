package org.huiyin.intake.reading;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.access.Sight;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.reading.Gate.Seen;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.ProgressRow;
import org.huiyin.intake.store.SealedLooks;
import org.huiyin.intake.store.register.HelperRows;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.time.DatabaseClock;

/** Loads a complaint for somebody who may see it; no member of staff reads what is confidential or was referred without a trace. */
@ApplicationScoped
class SeeComplaint {
    private final Complaints complaints;
    private final Gate gate;
    private final SealedLooks looks;
    private final HelperRows helpers;
    private final DatabaseClock clock;
    private final OfficeDay day;

    SeeComplaint(
            Complaints complaints,
            Gate gate,
            SealedLooks looks,
            HelperRows helpers,
            DatabaseClock clock,
            OfficeDay day) {
        this.complaints = complaints;
        this.gate = gate;
        this.looks = looks;
        this.helpers = helpers;
        this.clock = clock;
        this.day = day;
    }

    Uni<Seen> see(Mutiny.Session session, Caller caller, String number) {
        return knowingWhomTheyHelp(session, caller)
                .chain(known -> complaints
                        .find(session, ComplaintNumber.parse(number))
                        .map(stored -> gate.admit(known, number, stored)))
                .call(seen -> writeDown(session, caller, seen));
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
}
