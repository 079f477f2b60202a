package org.huiyin.intake.reading;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.reading.ComplaintViews.Rows;
import org.huiyin.intake.reading.Gate.Seen;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.ProgressRow;
import org.huiyin.service.sql.RequestSessions;

/** Shows one complaint to somebody who may see it. */
@ApplicationScoped
public class ReadComplaint {
    private final RequestSessions sessions;
    private final Complaints complaints;
    private final SeeComplaint seeComplaint;
    private final ComplaintViews views;

    ReadComplaint(RequestSessions sessions, Complaints complaints, SeeComplaint seeComplaint, ComplaintViews views) {
        this.sessions = sessions;
        this.complaints = complaints;
        this.seeComplaint = seeComplaint;
        this.views = views;
    }

    /** A view and the tag of what it shows. */
    public record Shown(ComplaintView view, String tag) {}

    public Uni<Shown> read(Caller caller, String number) {
        return sessions.withTransaction(
                session -> seeComplaint.see(session, caller, number).chain(seen -> show(session, seen)));
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
