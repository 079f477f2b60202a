package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.calendar.Change;

/** What moved the ends of the clocks, as facts. Only ever added to. */
@ApplicationScoped
public class DeadlineChanges {
    private static final String ADD =
            """
            insert into deadline_change (case_id, cycle, n, working_days, since, until)
            select cast(? as uuid), cast(? as int), coalesce(max(n), 0) + 1, cast(? as int), cast(? as timestamptz),
              cast(? as timestamptz)
            from deadline_change where case_id = ? and cycle = ?""";

    /** The next change of one assignment's clock; whoever calls holds the case. */
    public Uni<Void> add(Mutiny.Session session, UUID caseId, int cycle, Change change) {
        Change.Extension extension = change instanceof Change.Extension more ? more : null;
        Change.Suspension suspension = change instanceof Change.Suspension still ? still : null;
        return session.createNativeQuery(ADD)
                .setParameter(1, caseId)
                .setParameter(2, cycle)
                .setParameter(3, extension == null ? null : extension.workingDays())
                .setParameter(4, suspension == null ? null : suspension.since())
                .setParameter(5, suspension == null ? null : suspension.until())
                .setParameter(6, caseId)
                .setParameter(7, cycle)
                .executeUpdate()
                .replaceWithVoid();
    }
}
