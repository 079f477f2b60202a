package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The history of the cases; the database lets nobody change an entry. */
@ApplicationScoped
public class CaseSteps {
    private static final int COLUMNS = 7;
    private static final String INSERT =
            "insert into case_step (case_id, at, actor, action, round, section, detail) values ";
    private static final String PLACES = "(?, ?, ?, ?, ?, nullif(?, ''), ?)";

    public Uni<Void> add(Mutiny.Session session, List<CaseStep> steps) {
        if (steps.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var insert = session.createNativeQuery(INSERT + String.join(",", Collections.nCopies(steps.size(), PLACES)));
        for (int i = 0; i < steps.size(); i++) {
            bind(insert, steps.get(i), i * COLUMNS);
        }
        return insert.executeUpdate().replaceWithVoid();
    }

    public Uni<List<StepRow>> of(Mutiny.Session session, UUID caseId) {
        return session.createSelectionQuery("from StepRow s where s.caseId = :case order by s.id", StepRow.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    private static void bind(Mutiny.Query<?> insert, CaseStep step, int offset) {
        String section = step.section();
        insert.setParameter(offset + 1, step.caseId())
                .setParameter(offset + 2, step.at())
                .setParameter(offset + 3, step.actor())
                .setParameter(offset + 4, step.action())
                .setParameter(offset + 5, step.round())
                .setParameter(offset + 6, section == null ? "" : section)
                .setParameter(offset + 7, step.detail());
    }
}
