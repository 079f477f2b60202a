package org.huiyin.dispatch.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a case as it stands: its version, how many steps it ever had, and those that are to be done. Version 0 is no plan
 * yet.
 */
public record Plan(int version, int steps, List<Step> open) {

    public Plan {
        open = List.copyOf(open);
    }

    /** The next version. What is done stays done; every open step is dropped, or goes on as a step of the new version. */
    public Outcome<Plan> change(Draft draft, Company company, LocalDate today) {
        Optional<Refusal> refusal = refusal(draft, company, today);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<Step> next = new ArrayList<>();
        for (Wanted wanted : draft.steps()) {
            next.add(step(steps + next.size() + 1, wanted, company));
        }
        return Outcome.moved(new Plan(version + 1, steps + next.size(), next));
    }

    public Optional<Step> numbered(int number) {
        return open.stream().filter(step -> step.number() == number).findFirst();
    }

    private Optional<Refusal> refusal(Draft draft, Company company, LocalDate today) {
        if (version == 0 && draft.steps().isEmpty()) {
            return Optional.of(Refusal.PLAN_WITHOUT_STEPS);
        }
        if (version > 0 && draft.reason().isBlank()) {
            return Optional.of(Refusal.PLAN_CHANGED_WITHOUT_A_REASON);
        }
        return draft.steps().stream()
                .flatMap(wanted -> refusal(wanted, company, today).stream())
                .findFirst();
    }

    private Optional<Refusal> refusal(Wanted wanted, Company company, LocalDate today) {
        if (wanted.dueOn().isBefore(today)) {
            return Optional.of(Refusal.PLAN_STEP_IN_THE_PAST);
        }
        if (!company.sections().contains(owner(wanted, company))) {
            return Optional.of(Refusal.PLAN_STEP_OF_A_STRANGER);
        }
        return wanted.continues() == null || numbered(wanted.continues()).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.UNKNOWN_PLAN_STEP);
    }

    private Step step(int number, Wanted wanted, Company company) {
        LocalDate first = continued(wanted.continues()).map(Step::firstDueOn).orElse(wanted.dueOn());
        return new Step(
                number,
                wanted.title(),
                owner(wanted, company),
                wanted.person(),
                wanted.dueOn(),
                wanted.dueOn().plusDays(1).atStartOfDay(company.zone()).toInstant(),
                first);
    }

    private Optional<Step> continued(@Nullable Integer number) {
        return number == null ? Optional.empty() : numbered(number);
    }

    private static String owner(Wanted wanted, Company company) {
        return wanted.section() == null ? company.lead() : wanted.section();
    }

    /** Who may have steps: the section that leads, and those that help; and the zone in which days end. */
    public record Company(String lead, Set<String> sections, ZoneId zone) {

        public Company {
            sections = Set.copyOf(sections);
        }
    }
}
