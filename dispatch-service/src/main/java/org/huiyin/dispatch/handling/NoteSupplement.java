package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintSupplemented;
import org.huiyin.dispatch.store.AssignmentColumns;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CaseSteps;
import org.huiyin.dispatch.store.CaseStore;

/** Notes in the history that the complainant added something; the words stay in intake. */
@ApplicationScoped
public class NoteSupplement {
    private final CaseStore cases;
    private final CaseSteps steps;

    NoteSupplement(CaseStore cases, CaseSteps steps) {
        this.cases = cases;
        this.steps = steps;
    }

    public Uni<Void> run(Mutiny.Session session, ComplaintSupplemented supplement) {
        return cases.lock(session, supplement.complaintId())
                .chain(row -> steps.add(session, List.of(step(row, supplement))));
    }

    private static CaseStep step(CaseRow row, ComplaintSupplemented supplement) {
        AssignmentColumns assignment = row.assignment();
        return new CaseStep(
                row.id(),
                supplement.at(),
                "intake",
                "SUPPLEMENTED",
                row.round(),
                assignment == null ? null : assignment.section(),
                supplement.supplementId().toString());
    }
}
