package org.huiyin.evaluation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.huiyin.evaluation.service.CycleStory.AUDITOR;
import static org.huiyin.evaluation.service.CycleStory.EVALUATOR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.evaluation.rules.StoredRuleSet;
import org.huiyin.evaluation.rules.TestRules;
import org.huiyin.evaluation.run.Results;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.run.Scope;
import org.huiyin.evaluation.store.RunRows;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class CyclesTest {
    private static final Instant BEFORE = Instant.parse("2026-12-20T02:00:00Z");
    private static final Instant AFTER = Instant.parse("2028-01-10T02:00:00Z");

    @Inject
    RunRows runs;

    @Inject
    Transactions transactions;

    private final StoredRuleSet rules = TestRules.stored(TestRules.upTo(2));

    @BeforeEach
    void keepRules() {
        TestClock.moveTo(BEFORE);
        CycleStory.keep(rules);
    }

    @AfterEach
    void goHome() {
        TestClock.reset();
    }

    @Test
    void noStageIsSkipped() {
        CycleStory cycle = CycleStory.opened("T-SKIP", false);

        for (String noun : new String[] {"collection", "data-closure", "reconciliation"}) {
            cycle.move(EVALUATOR, noun, "")
                    .statusCode(409)
                    .body("type", endsWith("/wrong-stage"))
                    .body("allowed", hasItem("rule-freeze"));
        }
        assertThat(cycle.stage()).isEqualTo("DRAFT");
    }

    @Test
    void rulesAreNotFrozenOnceTheFirstDayHasBegun() {
        CycleStory cycle = CycleStory.opened("T-LATE", false);
        TestClock.moveTo(Instant.parse("2026-12-31T16:00:00Z"));

        freeze(cycle, 409, "/cycle-has-begun");
    }

    @Test
    void nobodyNamesATime() {
        CycleStory cycle = closable("T-TIME");

        cycle.move(EVALUATOR, "data-closure", "{\"asOf\":\"2027-06-30T00:00:00Z\"}")
                .statusCode(400);
        TestClock.moveTo(Instant.parse("2027-12-31T15:59:00Z"));
        cycle.move(EVALUATOR, "data-closure", "").statusCode(409).body("type", endsWith("/cycle-not-over"));
        TestClock.moveTo(AFTER);
        cycle.move(EVALUATOR, "data-closure", "{}").statusCode(200).body("stage", equalTo("DATA_CLOSED"));
    }

    @Test
    void theRunIsOfTheFrozenRulesAndTheClosedData() {
        CycleStory cycle = closable("T-RUN");
        cycle.move(EVALUATOR, "data-closure", "").statusCode(200);
        TestClock.moveTo(AFTER.plus(30, ChronoUnit.DAYS));
        cycle.move(EVALUATOR, "reconciliation", "").statusCode(200).body("stage", equalTo("RECONCILED"));
        Instant asOf = Instant.parse(cycle.shown().getString("asOf"));
        Results results = new Results().best("S0100", "U010");

        compute(cycle, results.run(TestRules.stored(rules.rules()), scope("T-RUN"), asOf), 409, "/run-of-other-rules");
        compute(cycle, results.run(rules, scope("T-OTHER"), asOf), 409, "/run-of-other-scope");
        compute(cycle, results.run(rules, scope("T-RUN"), asOf.plusSeconds(1)), 409, "/run-of-other-data");
        cycle.move(EVALUATOR, "computation", "{\"runId\":\"%s\"}".formatted(new java.util.UUID(1, 1)))
                .statusCode(422);
        Run right = kept(results.run(rules, scope("T-RUN"), asOf));
        cycle.move(EVALUATOR, "computation", "{\"runId\":\"%s\"}".formatted(right.id()))
                .statusCode(200)
                .body("stage", equalTo("COMPUTED"));
        cycle.look(AUDITOR, "steps", 200).body("items.action", hasItem("computation"));
    }

    private CycleStory closable(String territory) {
        CycleStory cycle = CycleStory.opened(territory, false);
        freeze(cycle, 200, "");
        TestClock.moveTo(Instant.parse("2027-01-01T00:00:00Z"));
        cycle.move(EVALUATOR, "collection", "").statusCode(200);
        TestClock.moveTo(AFTER);
        return cycle;
    }

    private void freeze(CycleStory cycle, int status, String problem) {
        var answer = cycle.move(EVALUATOR, "rule-freeze", "{\"ruleSetId\":\"%s\"}".formatted(rules.id()))
                .statusCode(status);
        if (status != 200) {
            answer.body("type", endsWith(problem));
        }
    }

    private void compute(CycleStory cycle, Run run, int status, String problem) {
        cycle.move(
                        EVALUATOR,
                        "computation",
                        "{\"runId\":\"%s\"}".formatted(kept(run).id()))
                .statusCode(status)
                .body("type", endsWith(problem));
    }

    private Run kept(Run run) {
        transactions.inNew(session -> runs.add(session, run)).await().indefinitely();
        return run;
    }

    private static Scope scope(String territory) {
        return new Scope(territory, null, Set.of(), LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"));
    }
}
