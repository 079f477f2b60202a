package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseWithdrawn;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.dispatch.cases.Withdrawn;
import org.huiyin.dispatch.store.AssignmentColumns;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CaseSteps;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.service.time.DatabaseClock;

/** Ends a case whose complaint was withdrawn; one that has ended already only notes it. */
@ApplicationScoped
public class WithdrawCase {
    private static final String AUTHOR = "intake";
    private final ChangeCase changeCase;
    private final CaseStore cases;
    private final CaseSteps steps;
    private final DatabaseClock clock;

    WithdrawCase(ChangeCase changeCase, CaseStore cases, CaseSteps steps, DatabaseClock clock) {
        this.changeCase = changeCase;
        this.cases = cases;
        this.steps = steps;
        this.clock = clock;
    }

    public Uni<Void> run(Mutiny.Session session, ComplaintWithdrawn complaint) {
        return cases.lock(session, complaint.complaintId())
                .chain(row -> clock.now(session).chain(now -> withdraw(session, row, now)));
    }

    private Uni<Void> withdraw(Mutiny.Session session, CaseRow row, Instant now) {
        AssignmentColumns assignment = row.assignment();
        String section = assignment == null ? null : assignment.section();
        String unit = assignment == null ? null : assignment.unit();
        Optional<Withdrawn> withdrawn = row.state().withdraw(now);
        if (withdrawn.isEmpty()) {
            return steps.add(
                    session,
                    List.of(new CaseStep(row.id(), now, AUTHOR, "WITHDRAWAL_NOTED", row.round(), section, "")));
        }
        CaseChange change =
                CaseChange.of(withdrawn.get(), "WITHDRAWN", "", new CaseWithdrawn(row.id(), section, unit, now));
        return changeCase.write(session, row, change, AUTHOR, now).replaceWithVoid();
    }
}
