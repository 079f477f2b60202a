package org.huiyin.dispatch.looking;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.store.AssignmentColumns;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CaseSteps;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.ReferralStore;
import org.huiyin.dispatch.store.ReferralStore.Look;
import org.huiyin.dispatch.store.RowSecurity;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.time.DatabaseClock;

/**
 * Shows one case. A referred one is shown to the persons named in it only, and each look is written down twice, in a table of its
 * own and in the case's history, in the transaction that answers: no answer without its entry. There is no other way to see one.
 */
@ApplicationScoped
public class LookAtCase {
    private final Reads reads;
    private final RowSecurity rowSecurity;
    private final CaseStore cases;
    private final CaseSteps steps;
    private final ReferralStore referrals;
    private final DatabaseClock clock;
    private final CurrentActor currentActor;

    LookAtCase(
            Reads reads,
            RowSecurity rowSecurity,
            CaseStore cases,
            CaseSteps steps,
            ReferralStore referrals,
            DatabaseClock clock,
            CurrentActor currentActor) {
        this.reads = reads;
        this.rowSecurity = rowSecurity;
        this.cases = cases;
        this.steps = steps;
        this.referrals = referrals;
        this.clock = clock;
        this.currentActor = currentActor;
    }

    /** {@code into} says which part is read; 404 for what is not in the caller's sight. */
    public <T> Uni<T> run(UUID id, String into, BiFunction<Mutiny.Session, CaseRow, Uni<T>> query) {
        Actor actor = currentActor.get();
        return reads.with(session -> cases.find(session, id, Sight.of(actor))
                .onFailure(HttpProblem.class)
                .recoverWithUni(() -> open(session, id, actor, into))
                .chain(row -> query.apply(session, row)));
    }

    private Uni<CaseRow> open(Mutiny.Session session, UUID id, Actor actor, String into) {
        session.clear(); // nothing of it may be there from before, when only reading was meant
        session.setDefaultReadOnly(false);
        Sight named = Sight.ofReferredTo(actor);
        return rowSecurity
                .show(session, named)
                .chain(() -> cases.lock(session, id, named))
                .call(row ->
                        clock.now(session).chain(now -> writeDown(session, row, new Look(actor.subject(), now, into))));
    }

    private Uni<Void> writeDown(Mutiny.Session session, CaseRow row, Look look) {
        return steps.add(session, List.of(step(row, look.by(), look.at(), look.into())))
                .chain(() -> referrals.addLook(session, row.id(), look));
    }

    private static CaseStep step(CaseRow row, String author, Instant at, String into) {
        AssignmentColumns assignment = row.assignment();
        String section = assignment == null ? null : assignment.section();
        return new CaseStep(row.id(), at, author, "SEALED_LOOK", row.round(), section, into);
    }
}
