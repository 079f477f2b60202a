package org.huiyin.dispatch.planning;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CasePlanStepDone;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.handling.CaseChange;
import org.huiyin.dispatch.handling.ChangeCase;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.PlanRow;
import org.huiyin.dispatch.store.PlanStepRow;
import org.huiyin.dispatch.store.PlanVersionRow;
import org.huiyin.dispatch.store.Plans;
import org.huiyin.service.problem.Problems;

/** The section that the plan names has done a step, on a day, and says what shows it. */
@ApplicationScoped
public class CompleteStep {
    private final ChangeCase changeCase;
    private final Plans plans;
    private final StepClocks clocks;
    private final CurrentCity city;

    CompleteStep(ChangeCase changeCase, Plans plans, StepClocks clocks, CurrentCity city) {
        this.changeCase = changeCase;
        this.plans = plans;
        this.clocks = clocks;
        this.city = city;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, int number, Done done) {
        return changeCase.runAfterLooking(session, command, command.sightOfHelpers(), row -> {
            Refusals.requireWork(row.state());
            return plans.of(session, row.id())
                    .onItem()
                    .ifNull()
                    .failWith(Problems::notFound)
                    .chain(plan -> plans.versions(session, row.id())
                            .chain(versions -> plans.steps(session, row.id()).chain(steps -> {
                                PlanStepRow step = open(steps, number, command);
                                checkDay(done, versions, command);
                                return complete(session, command, done, new Found(row, plan, steps, step));
                            })));
        });
    }

    private Uni<CaseChange> complete(Mutiny.Session session, Command command, Done done, Found found) {
        PlanStepRow step = found.step();
        step.done(done.on(), done.evidence(), command.actor().subject(), command.now());
        found.plan().count(found.steps());
        int number = step.step().number();
        CasePlanStepDone event = new CasePlanStepDone(
                found.row().id(),
                found.row().round(),
                number,
                step.step().section(),
                step.unit(),
                step.step().dueOn(),
                done.on(),
                command.now(),
                step.step().keptAt(command.now()));
        CaseChange change = CaseChange.of(found.row().state(), "PLAN_STEP_DONE", Integer.toString(number), event);
        return clocks.stop(session, found.row(), number).replaceWith(change);
    }

    private static PlanStepRow open(List<PlanStepRow> steps, int number, Command command) {
        PlanStepRow step = steps.stream()
                .filter(one -> one.step().number() == number)
                .findFirst()
                .orElseThrow(Problems::notFound);
        if (!command.officer().sections().contains(step.step().section())) {
            throw Refusals.problem(Refusal.PLAN_STEP_OF_ANOTHER_SECTION);
        }
        if (!step.isOpen()) {
            throw Refusals.problem(Refusal.PLAN_STEP_ENDED);
        }
        return step;
    }

    /** Not before the first plan, and not in the future. */
    private void checkDay(Done done, List<PlanVersionRow> versions, Command command) {
        ZoneId zone = city.get().calendar().zone();
        LocalDate planned = LocalDate.ofInstant(versions.get(0).setAt(), zone);
        if (done.on().isBefore(planned) || done.on().isAfter(LocalDate.ofInstant(command.now(), zone))) {
            throw Refusals.problem(Refusal.PLAN_STEP_DAY);
        }
    }

    /** On which day, and what shows it. */
    public record Done(LocalDate on, String evidence) {}

    private record Found(CaseRow row, PlanRow plan, List<PlanStepRow> steps, PlanStepRow step) {}
}
