package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The history of the cases: a chain of hashes per case. The database lets nobody change an entry. */
@ApplicationScoped
public class CaseSteps {

    /** Opens cases, each with the first entry of its history. */
    public Uni<Void> open(Mutiny.Session session, Map<CaseRow, CaseStep> cases) {
        List<StepRow> entries = cases.entrySet().stream()
                .map(each -> each.getKey()
                        .append(each.getValue())) // before the case is written, or its head would be written twice
                .toList();
        return session.persistAll(cases.keySet().toArray()).chain(() -> session.persistAll(entries.toArray()));
    }

    /** Goes on with the histories of cases that this session holds locked; written with the cases' new heads. */
    public Uni<Void> add(Mutiny.Session session, List<CaseStep> steps) {
        List<StepRow> entries = new ArrayList<>();
        for (CaseStep step : steps) {
            entries.add(session.getReference(CaseRow.class, step.caseId()).append(step)); // in the session: not a read
        }
        return session.persistAll(entries.toArray());
    }

    /** The entries of a case after the n-th, oldest first. */
    public Uni<List<StepRow>> of(Mutiny.Session session, UUID caseId, long after, int limit) {
        return session.createSelectionQuery(
                        "from StepRow s where s.key.caseId = :case and s.key.n > :after order by s.key.n",
                        StepRow.class)
                .setParameter("case", caseId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
