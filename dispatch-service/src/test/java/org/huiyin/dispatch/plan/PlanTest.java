package org.huiyin.dispatch.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.plan.Plan.Company;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-11");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-13");
    private static final LocalDate NEXT_WEEK = LocalDate.parse("2026-03-18");
    private static final Company COMPANY = new Company("S0001", Set.of("S0001", "S0004"), ZoneId.of("Asia/Shanghai"));
    private static final Plan NONE = new Plan(0, 0, List.of());

    @Test
    void theFirstPlanNumbersItsStepsAndGivesThoseOfNobodyToTheLead() {
        Plan plan = changed(NONE, draft("", wanted(null, FRIDAY, null), wanted("S0004", NEXT_WEEK, null)));

        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.steps()).isEqualTo(2);
        assertThat(plan.open()).extracting(Step::number).containsExactly(1, 2);
        assertThat(plan.open()).extracting(Step::section).containsExactly("S0001", "S0004");
        assertThat(plan.numbered(1)).hasValueSatisfying(step -> {
            assertThat(step.dueAt()).isEqualTo("2026-03-13T16:00:00Z");
            assertThat(step.keptAt(step.dueAt().minusNanos(1))).isTrue();
            assertThat(step.keptAt(step.dueAt())).isFalse();
        });
        assertThat(plan.numbered(3)).isEmpty();
    }

    @Test
    void aStepThatGoesOnKeepsItsFirstDayAndGetsANewNumber() {
        Plan first = changed(NONE, draft("", wanted(null, FRIDAY, null), wanted(null, FRIDAY, null)));

        Plan second = changed(first, draft("供货延迟。", wanted(null, NEXT_WEEK, 2), wanted(null, NEXT_WEEK, null)));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.steps()).isEqualTo(4);
        assertThat(second.open()).extracting(Step::number).containsExactly(3, 4);
        assertThat(second.open()).extracting(Step::firstDueOn).containsExactly(FRIDAY, NEXT_WEEK);
        assertThat(changed(second, draft("不再需要。")).open()).isEmpty();
    }

    @Test
    void aPlanNeedsStepsAtFirstAndAReasonAfterwards() {
        Plan plan = changed(NONE, draft("", wanted(null, FRIDAY, null)));

        assertThat(NONE.change(draft("理由"), COMPANY, TODAY)).isEqualTo(Outcome.refused(Refusal.PLAN_WITHOUT_STEPS));
        assertThat(plan.change(draft(" ", wanted(null, FRIDAY, null)), COMPANY, TODAY))
                .isEqualTo(Outcome.refused(Refusal.PLAN_CHANGED_WITHOUT_A_REASON));
    }

    @Test
    void aStepLiesAheadBelongsToWhoeverWorksOnTheCaseAndGoesOnWithOneThatIsOpen() {
        assertThat(refusal(wanted(null, TODAY.minusDays(1), null))).isEqualTo(Refusal.PLAN_STEP_IN_THE_PAST);
        assertThat(refusal(wanted("S0010", FRIDAY, null))).isEqualTo(Refusal.PLAN_STEP_OF_A_STRANGER);
        assertThat(refusal(wanted(null, FRIDAY, 7))).isEqualTo(Refusal.UNKNOWN_PLAN_STEP);
        assertThat(changed(NONE, draft("", wanted(null, TODAY, null))).open()).hasSize(1);
    }

    private static Refusal refusal(Wanted wrong) {
        Outcome<Plan> outcome = NONE.change(draft("", wanted(null, FRIDAY, null), wrong), COMPANY, TODAY);
        return ((Outcome.Refused<Plan>) outcome).reason();
    }

    private static Plan changed(Plan plan, Draft draft) {
        return plan.change(draft, COMPANY, TODAY).orThrow(reason -> new IllegalStateException("refused: " + reason));
    }

    private static Draft draft(String reason, Wanted... steps) {
        return new Draft(List.of(steps), reason);
    }

    private static Wanted wanted(@Nullable String section, LocalDate dueOn, @Nullable Integer continues) {
        return new Wanted("更换路灯", section, "王工", dueOn, continues);
    }
}
