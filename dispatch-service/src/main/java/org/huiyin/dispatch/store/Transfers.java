package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Appointment;

/** Open cases whose section has closed or gone to another unit. */
@ApplicationScoped
public class Transfers {
    private static final String DUE =
            """
            select distinct on (c.id) c.id from reorganised_section p
              join reorganisation r on r.id = p.reorganisation
              join section s on s.code = p.code
              join dispatch_case c on c.section = p.code
            where p.side = 'PREDECESSOR' and r.kind <> 'RENAME' and r.effective_on <= ?
              and c.state in ('ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'CLAIMED', 'MERGED')
              and (s.closed_on is not null or c.unit <> s.unit)
            order by c.id limit ?""";
    /** Clocks of the section's own; those that have stopped or fired tell of the past and stay. */
    private static final String HAND_CLOCKS_OVER =
            """
            update %s set section = ?, unit = ?
            where case_id = ? and section = ? and state in ('ARMED', 'PAUSED')""";

    public Uni<List<UUID>> due(Mutiny.Session session, LocalDate today, int limit) {
        return session.createNativeQuery(DUE, UUID.class)
                .setParameter(1, today)
                .setParameter(2, limit)
                .getResultList();
    }

    public Uni<Void> handClocksOver(Mutiny.Session session, UUID caseId, String from, Appointment to) {
        return handOver(session, "deadline", caseId, from, to)
                .chain(() -> handOver(session, "urging", caseId, from, to));
    }

    private static Uni<Void> handOver(Mutiny.Session session, String clocks, UUID caseId, String from, Appointment to) {
        return session.createNativeQuery(HAND_CLOCKS_OVER.formatted(clocks))
                .setParameter(1, to.section())
                .setParameter(2, to.unit())
                .setParameter(3, caseId)
                .setParameter(4, from)
                .executeUpdate()
                .replaceWithVoid();
    }
}
