package org.huiyin.dispatch.planning;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CasePlanSet;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.handling.CaseChange;
import org.huiyin.dispatch.handling.ChangeCase;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.plan.Draft;
import org.huiyin.dispatch.plan.Plan;
import org.huiyin.dispatch.plan.Step;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.PlanRow;
import org.huiyin.dispatch.store.PlanStepRow;
import org.huiyin.dispatch.store.PlanVersionRow;
import org.huiyin.dispatch.store.Plans;
import org.jspecify.annotations.Nullable;

/** The section that works on a case sets its rectification plan (整改计划), or a new version of it; each open step has a clock. */
@ApplicationScoped
public class SetPlan {
    private final ChangeCase changeCase;
    private final Plans plans;
    private final StepClocks clocks;
    private final CurrentCity city;

    SetPlan(ChangeCase changeCase, Plans plans, StepClocks clocks, CurrentCity city) {
        this.changeCase = changeCase;
        this.plans = plans;
        this.clocks = clocks;
        this.city = city;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, Draft draft) {
        return changeCase.runAfterLooking(session, command, command.sightOfOwnSections(), row -> {
            Assignment lead = Refusals.requireWork(row.state());
            return plans.of(session, row.id()).chain(former -> plans.steps(session, row.id())
                    .chain(steps -> set(session, command, draft, new Standing(row, lead, former, steps))));
        });
    }

    private Uni<CaseChange> set(Mutiny.Session session, Command command, Draft draft, Standing standing) {
        CaseRow row = standing.row();
        Plan next = standing.plan()
                .change(draft, company(standing), LocalDate.ofInstant(command.now(), zone()))
                .orThrow(Refusals::problem);
        standing.steps().stream().filter(PlanStepRow::isOpen).forEach(step -> step.drop(next.version()));
        List<PlanStepRow> added = next.open().stream()
                .map(step -> new PlanStepRow(row.id(), next.version(), step, unit(step)))
                .toList();
        PlanRow plan = standing.former() == null ? new PlanRow(row, standing.lead()) : standing.former();
        plan.become(next.version(), standing.lead());
        plan.count(joined(standing.steps(), added));
        row.planned(next.version());
        List<Object> rows = new ArrayList<>(added);
        rows.add(plan);
        rows.add(new PlanVersionRow(plan, command.actor().subject(), command.now(), draft.reason()));
        return plans.add(session, rows)
                .chain(() -> clocks.restart(session, row, added, command.now()))
                .replaceWith(() -> change(row, plan, next, command));
    }

    private Plan.Company company(Standing standing) {
        String lead = standing.lead().to().section();
        Set<String> sections = new TreeSet<>(standing.row().company().sections());
        sections.add(lead);
        return new Plan.Company(lead, sections, zone());
    }

    private String unit(Step step) {
        return city.get().register().section(step.section()).map(Section::unit).orElseThrow();
    }

    private ZoneId zone() {
        return city.get().calendar().zone();
    }

    private static CaseChange change(CaseRow row, PlanRow plan, Plan next, Command command) {
        CasePlanSet event = new CasePlanSet(
                row.id(),
                plan.round(),
                plan.section(),
                plan.unit(),
                next.version(),
                next.open().size(),
                next.open().stream().map(Step::dueOn).max(LocalDate::compareTo).orElse(null),
                command.now());
        return CaseChange.of(row.state(), "PLAN_SET", Integer.toString(next.version()), event);
    }

    private static List<PlanStepRow> joined(List<PlanStepRow> former, List<PlanStepRow> added) {
        List<PlanStepRow> all = new ArrayList<>(former);
        all.addAll(added);
        return all;
    }

    private record Standing(CaseRow row, Assignment lead, @Nullable PlanRow former, List<PlanStepRow> steps) {

        Plan plan() {
            return Plans.plan(former, steps);
        }
    }
}
