package org.huiyin.dispatch.planning;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Merged;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.Suspended;
import org.huiyin.dispatch.handling.Companion;
import org.huiyin.dispatch.handling.Consequences;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.PlanRow;
import org.huiyin.dispatch.store.PlanStepRow;
import org.huiyin.dispatch.store.Plans;

/**
 * A plan goes along with its case: no case is closed while a step is open, clocks of steps stand still with the case's, and
 * what is left of a plan ends with the case, or when it is merged.
 */
@ApplicationScoped
class FollowPlan implements Companion {
    private static final String AUTHOR = "dispatch";
    private final Plans plans;
    private final StepClocks clocks;

    FollowPlan(Plans plans, StepClocks clocks) {
        this.plans = plans;
        this.clocks = clocks;
    }

    @Override
    public Uni<Consequences> follow(Mutiny.Session session, CaseRow row, CaseState next, Instant now) {
        if (row.company().planVersion() == null || Companion.isNoMove(row.state(), next)) {
            return Uni.createFrom().item(Consequences.NONE);
        }
        return plans.steps(session, row.id()).chain(steps -> {
            List<PlanStepRow> open = steps.stream().filter(PlanStepRow::isOpen).toList();
            if (Companion.isClosure(next) && !open.isEmpty()) {
                throw Refusals.problem(Refusal.PLAN_STEPS_OPEN);
            }
            return (Companion.isOver(next) || next instanceof Merged) && !open.isEmpty()
                    ? end(session, row, steps, now)
                    : clocks(session, row, open, next, now).replaceWith(Consequences.NONE);
        });
    }

    private Uni<Consequences> end(Mutiny.Session session, CaseRow row, List<PlanStepRow> steps, Instant now) {
        return plans.of(session, row.id()).chain(found -> {
            PlanRow plan = requireNonNull(found);
            steps.stream().filter(PlanStepRow::isOpen).forEach(step -> step.drop(plan.version()));
            plan.count(steps);
            CaseStep entry = new CaseStep(row.id(), now, AUTHOR, "PLAN_ENDED", row.round(), plan.section(), "");
            return clocks.stopAll(session, row).replaceWith(new Consequences(List.of(), List.of(entry)));
        });
    }

    private Uni<Void> clocks(Mutiny.Session session, CaseRow row, List<PlanStepRow> open, CaseState next, Instant now) {
        if (next instanceof Suspended) {
            return clocks.pause(session, row);
        }
        return row.state() instanceof Suspended && next instanceof Accepted
                ? clocks.goOn(session, row, open, now)
                : Uni.createFrom().voidItem();
    }
}
