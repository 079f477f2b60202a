package org.huiyin.intake.erasing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.intake.privacy.Retention;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.Erasing;
import org.huiyin.service.time.DatabaseClock;

/** Anonymises some of the complaints that have been kept as long as their category says: no word, no contact, no account is left. */
@ApplicationScoped
public class ForgetOldComplaints {
    private static final String REASON = "RETENTION";
    private static final int AT_ONCE = 50;

    private final Erasing erasing;
    private final Complaints complaints;
    private final EraseComplaint eraseComplaint;
    private final Retention retention;
    private final DatabaseClock clock;

    ForgetOldComplaints(
            Erasing erasing,
            Complaints complaints,
            EraseComplaint eraseComplaint,
            Retention retention,
            DatabaseClock clock) {
        this.erasing = erasing;
        this.complaints = complaints;
        this.eraseComplaint = eraseComplaint;
        this.retention = retention;
        this.clock = clock;
    }

    /** Answers how many it forgot; none when nobody's time is over. */
    public Uni<Integer> run(Mutiny.Session session) {
        return clock.now(session).chain(now -> erasing.overdue(session, retention, now, AT_ONCE)
                .call(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(id -> forget(session, id, now))
                        .onItem()
                        .ignoreAsUni())
                .map(found -> found.size()));
    }

    private Uni<Void> forget(Mutiny.Session session, UUID id, Instant now) {
        return complaints.lock(session, id).chain(stored -> {
            ComplaintRow row = stored.row();
            if (row.filedBy.equals(FiledBy.SELF.name())) {
                row.filer = null;
            }
            return eraseComplaint.erase(session, row, REASON, now);
        });
    }
}
