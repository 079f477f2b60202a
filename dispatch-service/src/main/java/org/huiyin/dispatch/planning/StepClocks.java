package org.huiyin.dispatch.planning;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Suspended;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.plan.Step;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.Deadlines;
import org.huiyin.dispatch.store.PlanStepRow;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.calendar.WorkCalendar;

/** One clock per open step. While the case stands still, so do they; the days of the plan stay as they are. */
@ApplicationScoped
class StepClocks {
    private final Deadlines deadlines;
    private final CurrentCity city;

    StepClocks(Deadlines deadlines, CurrentCity city) {
        this.deadlines = deadlines;
        this.city = city;
    }

    /** Stops the clocks of former versions and starts those of the new steps, which wait if the case stands still. */
    Uni<Void> restart(Mutiny.Session session, CaseRow row, List<PlanStepRow> added, Instant now) {
        Uni<Void> armed = session.flush()
                .chain(() -> deadlines.stopAll(session, row.id(), DeadlineKind.PLAN_STEP))
                .chain(() -> each(added, step -> arm(session, row, step, now)));
        return row.state() instanceof Suspended ? armed.chain(() -> pause(session, row)) : armed;
    }

    Uni<Void> pause(Mutiny.Session session, CaseRow row) {
        return deadlines.pause(session, row.id(), DeadlineKind.PLAN_STEP);
    }

    /** Lets them run to the days of the plan, whether these have passed meanwhile or not. */
    Uni<Void> goOn(Mutiny.Session session, CaseRow row, List<PlanStepRow> open, Instant now) {
        return each(
                open,
                step -> deadlines.move(
                        session, row.id(), DeadlineKind.PLAN_STEP, step.step().number(), deadline(step.step(), now)));
    }

    Uni<Void> stop(Mutiny.Session session, CaseRow row, int number) {
        return deadlines.stop(session, row.id(), DeadlineKind.PLAN_STEP, number);
    }

    Uni<Void> stopAll(Mutiny.Session session, CaseRow row) {
        return deadlines.stopAll(session, row.id(), DeadlineKind.PLAN_STEP);
    }

    private Uni<Void> arm(Mutiny.Session session, CaseRow row, PlanStepRow added, Instant now) {
        Step step = added.step();
        return deadlines.arm(
                session,
                new Deadlines.Clock(
                        row.id(),
                        DeadlineKind.PLAN_STEP,
                        step.number(),
                        row.round(),
                        step.section(),
                        added.unit(),
                        now,
                        deadline(step, now)));
    }

    /** A day that somebody named is not counted, and so never provisional. */
    private Deadline deadline(Step step, Instant now) {
        WorkCalendar calendar = city.get().calendar();
        int days = now.isBefore(step.dueAt())
                ? calendar.workingDaysBetween(now, step.dueAt().minusSeconds(1))
                : 0;
        return new Deadline(step.dueOn(), step.dueAt(), days, calendar.version(), false);
    }

    private static Uni<Void> each(List<PlanStepRow> steps, Function<PlanStepRow, Uni<Void>> act) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(act::apply)
                .onItem()
                .ignoreAsUni();
    }
}
