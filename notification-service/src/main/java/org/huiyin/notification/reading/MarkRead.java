package org.huiyin.notification.reading;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.store.InboxRows;
import org.huiyin.notification.store.InboxRows.Entry;
import org.huiyin.notification.store.InboxRows.Sight;
import org.huiyin.service.problem.Problems;

/** Notes that a reader has read an entry. The first time counts. */
@ApplicationScoped
public class MarkRead {

    private final InboxRows rows;

    MarkRead(InboxRows rows) {
        this.rows = rows;
    }

    /** Answers the entry as it stands afterwards; 404 if it is not in sight. */
    public Uni<Entry> mark(Mutiny.Session session, Sight sight, long id, Instant now) {
        return rows.one(session, sight, id)
                .map(MarkRead::visible)
                .chain(entry -> rows.markRead(session, sight, id, now))
                .chain(() -> rows.one(session, sight, id))
                .map(MarkRead::visible);
    }

    private static Entry visible(List<Entry> found) {
        if (found.isEmpty()) {
            throw Problems.notFound();
        }
        return found.get(0);
    }
}
