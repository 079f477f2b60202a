package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.teamwork.Team;

/** The co-handlers of a case, in the order of their numbers. Whoever changes one holds the lock of its case. */
@ApplicationScoped
public class CoHandlers {

    public Uni<List<CoHandlerRow>> of(Mutiny.Session session, UUID caseId) {
        return session.createSelectionQuery(
                        "from CoHandlerRow k where k.key.caseId = :case order by k.key.number", CoHandlerRow.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    public Uni<Void> add(Mutiny.Session session, CoHandlerRow row) {
        return session.persist(row);
    }

    public static Team team(List<CoHandlerRow> rows) {
        return new Team(rows.stream().map(CoHandlerRow::state).toList());
    }
}
