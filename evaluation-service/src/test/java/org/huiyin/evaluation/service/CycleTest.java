package org.huiyin.evaluation.service;

import static org.huiyin.evaluation.service.CycleStory.EVALUATOR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.evaluation.rules.StoredRuleSet;
import org.huiyin.evaluation.rules.TestRules;
import org.huiyin.evaluation.run.Results;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.service.CycleStory.Person;
import org.huiyin.evaluation.store.RunRows;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of cycles share: a rule set, the people of the panel, the way to a preliminary run. */
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
abstract class CycleTest {
    static final Instant BEFORE = Instant.parse("2026-12-20T02:00:00Z");
    static final Instant AFTER = Instant.parse("2028-01-04T02:00:00Z");
    static final Person ANNE = new Person("anne", "commission", "/U901");
    static final Person BO = new Person("bo", "commission", "/U902");
    static final Person CAI = new Person("cai", "commission", "/U020");
    static final Person JUDGE = new Person("judge", "commission", "/U903");

    @Inject
    RunRows runs;

    @Inject
    Transactions transactions;

    final StoredRuleSet rules = TestRules.stored(TestRules.upTo(2));

    @BeforeEach
    void keepRules() {
        TestClock.moveTo(BEFORE);
        CycleStory.keep(rules);
    }

    @AfterEach
    void goHome() {
        TestClock.reset();
    }

    Map<String, Object> freeze() {
        return Map.of("ruleSetId", rules.id());
    }

    /** A cycle after its last day, whose data is still open. */
    CycleStory collecting(String territory, boolean shadow) {
        CycleStory cycle = CycleStory.opened(territory, shadow);
        for (Person member : List.of(ANNE, BO, CAI)) {
            String unit = member.groups()[0].substring(1);
            cycle.add(EVALUATOR, "panel-members", Map.of("subject", member.token(), "unit", unit));
        }
        cycle.move(EVALUATOR, "rule-freeze", freeze(), "RULES_FROZEN");
        TestClock.moveTo(Instant.parse("2027-01-04T02:00:00Z"));
        cycle.move(EVALUATOR, "collection", null, "COLLECTING");
        TestClock.moveTo(AFTER);
        return cycle;
    }

    /** A cycle with a preliminary run of these results. */
    CycleStory computed(String territory, boolean shadow, Results results) {
        CycleStory cycle = collecting(territory, shadow);
        cycle.move(EVALUATOR, "data-closure", null, "DATA_CLOSED");
        TestClock.moveTo(Instant.parse("2028-01-25T02:00:00Z"));
        cycle.move(EVALUATOR, "reconciliation", null, "RECONCILED");
        Instant asOf = Instant.parse(cycle.shown().getString("asOf"));
        cycle.move(EVALUATOR, "computation", run(kept(results.run(rules, cycle.scope(), asOf))), "COMPUTED");
        return cycle;
    }

    /** A cycle in public notice that names one section as one of the worst. */
    CycleStory noticed(String territory, boolean shadow) {
        CycleStory cycle = computed(territory, shadow, new Results().worst("S0200", "U020", 2, 7));
        vote(cycle, "WORST", "S0200", "FOR");
        hear(cycle, "S0200", "2028-01-25");
        cycle.add(ANNE, "verdicts", verdict("WORST", "S0200", "NAMED"));
        cycle.move(ANNE, "review", null, "REVIEWED");
        cycle.move(EVALUATOR, "notice", null, "NOTICED");
        return cycle;
    }

    /** The whole panel but the recused votes for naming. */
    static void vote(CycleStory cycle, String list, String section, String vote) {
        for (Person member : List.of(ANNE, BO)) {
            cycle.add(member, "votes", Map.of("list", list, "section", section, "vote", vote));
        }
    }

    static Map<String, Object> verdict(String list, String section, String choice) {
        return Map.of("list", list, "section", section, "choice", choice);
    }

    static Map<String, Object> verdict(String list, String section, String choice, String reason) {
        return Map.of("list", list, "section", section, "choice", choice, "reason", reason);
    }

    /** Holds the hearing of a candidate for the worst today. */
    static void hear(CycleStory cycle, String section, String today) {
        cycle.add(EVALUATOR, "hearings", Map.of("section", section, "scheduledOn", today));
        cycle.add(EVALUATOR, "hearings/" + section + "/outcome", Map.of("outcome", "FACTS_DISPUTED"));
    }

    static Map<String, Object> run(Run run) {
        return Map.of("runId", run.id());
    }

    Run kept(Run run) {
        transactions.inNew(session -> runs.add(session, run)).await().indefinitely();
        return run;
    }
}
