package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.huiyin.evaluation.service.CycleStory.AUDITOR;
import static org.huiyin.evaluation.service.CycleStory.EVALUATOR;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.ProblemRevoked;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.evaluation.canonical.CanonicalJson;
import org.huiyin.evaluation.rules.TestRules;
import org.huiyin.evaluation.run.Results;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.service.CycleStory.Person;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CyclesTest extends CycleTest {
    private static final Person LEADER = Person.leaderOf("S0200", "U020");
    private static final UUID CASE = Results.caseOf("S0200", "cause-0");
    private static final UUID FINDING = Results.finding("S0200", "cause-0");
    private static final List<Map<String, Object>> CORRECTIONS =
            List.of(Map.of("kind", "PROBLEM_REVOKED", "references", List.of(FINDING)));

    @Test
    void leadsFromFrozenRulesOverAnUpheldAppealToTheArchive() {
        CycleStory cycle = computed(
                "T-WHOLE",
                false,
                new Results().best("S0100", "U010").worst("S0200", "U020", 2, 7).plain("S0300", "U030"));
        judge(cycle);
        cycle.move(ANNE, "review", null, "REVIEWED");
        cycle.refused(ANNE, "publication", null, "409 wrong-stage");
        cycle.move(EVALUATOR, "notice", null, "NOTICED");
        String notice = content(cycle, 0);
        assertThat(notice)
                .contains("名次含抽样误差; 本名单依据已核实事实, 不等于对未列单位的排序")
                .contains(
                        "{\"complainants\":null,\"points\":null,\"rootCause\":\"cause-0\",\"severity\":3,\"severityPoints\":3}")
                .contains("\"complainants\":7")
                .doesNotContain("S0300", FINDING.toString(), CASE.toString());
        appeal(cycle);
        recompute(cycle);
        cycle.refused(EVALUATOR, "publication", null, "403");
        cycle.move(ANNE, "publication", null, "FINAL");
        assertThat(content(cycle, 1)).contains("\"kind\":\"FINAL\"", "\"worst\":[]", "S0100");
        follow(cycle);
        cycle.move(EVALUATOR, "archive", null, "ARCHIVED");
        assertThat(cycle.told())
                .containsExactly(
                        "cycle.opened.v1",
                        "cycle.rules-frozen.v1",
                        "cycle.data-closed.v1",
                        "cycle.computed.v1",
                        "cycle.noticed.v1",
                        "cycle.appeal-decided.v1",
                        "cycle.recomputed.v1",
                        "cycle.published.v1",
                        "cycle.archived.v1");
        cycle.look(AUDITOR, "steps?size=200", 200).body("items.action", hasItems("vote", "verdict", "appeal-decision"));
    }

    private static void judge(CycleStory cycle) {
        cycle.refusedToAdd(CAI, "votes", vote("WORST", "S0200"), "403 recused");
        cycle.refusedToAdd(JUDGE, "votes", vote("WORST", "S0200"), "403 not-a-panel-member");
        cycle.refusedToAdd(ANNE, "votes", vote("WORST", "S0300"), "409 not-nominated");
        cycle.refused(ANNE, "review", null, "409 review-incomplete");
        vote(cycle, "WORST", "S0200", "FOR");
        vote(cycle, "BEST", "S0100", "AGAINST");
        cycle.refusedToAdd(CAI, "verdicts", verdict("WORST", "S0200", "NAMED"), "403 recused");
        cycle.refusedToAdd(ANNE, "verdicts", verdict("WORST", "S0200", "NAMED"), "409 not-heard");
        cycle.add(EVALUATOR, "hearings", Map.of("section", "S0200", "scheduledOn", "2028-01-26"));
        Map<String, Object> disputed = Map.of("outcome", "FACTS_DISPUTED");
        cycle.refusedToAdd(EVALUATOR, "hearings/S0200/outcome", disputed, "409 hearing-not-held");
        TestClock.moveTo(Instant.parse("2028-01-26T02:00:00Z"));
        cycle.add(EVALUATOR, "hearings/S0200/outcome", disputed);
        cycle.add(ANNE, "verdicts", verdict("WORST", "S0200", "NAMED"));
        String named = "OUTSTANDING_ACHIEVEMENTS";
        cycle.refusedToAdd(ANNE, "verdicts", verdict("BEST", "S0100", "NAMED"), "409 reason-required");
        cycle.refusedToAdd(ANNE, "verdicts", verdict("BEST", "S0100", "NAMED", named), "409 no-verified-achievement");
        cycle.over("S0100", "U010");
        cycle.add(Person.leaderOf("S0100", "U010"), "achievements", Map.of("section", "S0100", "reference", "file 7"));
        Person near = new Person("near", "supervisor", "/U010");
        cycle.refusedToAdd(near, "achievements/1/verification", null, "403 by-the-unit-concerned");
        cycle.add(EVALUATOR, "achievements/1/verification", null);
        cycle.add(ANNE, "verdicts", verdict("BEST", "S0100", "NAMED", named));
    }

    private static void appeal(CycleStory cycle) {
        Map<String, Object> filed = Map.of("section", "S0200", "corrections", CORRECTIONS);
        Map<String, Object> score = Map.of("kind", "SCORE_RAISED", "references", List.of("x"));
        cycle.refusedToAdd(LEADER, "appeals", Map.of("section", "S0200", "corrections", List.of(score)), "400");
        cycle.refusedToAdd(Person.leaderOf("S0100", "U010"), "appeals", filed, "404");
        cycle.refusedToAdd(
                Person.leaderOf("S0300", "U030"),
                "appeals",
                Map.of("section", "S0300", "corrections", CORRECTIONS),
                "409 not-on-the-lists");
        cycle.add(LEADER, "appeals", filed);
        cycle.refused(EVALUATOR, "notice-closure", null, "409 notice-running");
        TestClock.moveTo(Instant.parse("2028-02-04T02:00:00Z"));
        cycle.move(EVALUATOR, "notice-closure", null, "APPEALS");
        cycle.refusedToAdd(LEADER, "appeals", filed, "409 wrong-stage");
        cycle.refused(ANNE, "publication", null, "409 appeals-undecided");
        Map<String, Object> upheld = Map.of("outcome", "UPHELD", "granted", CORRECTIONS, "reference", "file 8");
        cycle.refused(ANNE, "appeals/1/decision", upheld, "403 not-independent");
        cycle.refused(CAI, "appeals/1/decision", upheld, "403 recused");
        cycle.move(JUDGE, "appeals/1/decision", upheld).statusCode(200).body("ruling.outcome", equalTo("UPHELD"));
        cycle.refused(JUDGE, "appeals/1/decision", upheld, "409 already-decided");
    }

    private void recompute(CycleStory cycle) {
        cycle.refused(ANNE, "publication", null, "409 recomputation-due");
        Results corrected =
                new Results().best("S0100", "U010").plain("S0200", "U020").plain("S0300", "U030");
        Run old = kept(corrected.run(rules, cycle.scope(), AFTER));
        cycle.refused(EVALUATOR, "recomputation", run(old), "409 run-too-old");
        TestClock.moveBy(Duration.ofDays(1));
        Run run = kept(corrected.run(rules, cycle.scope(), Instant.parse("2028-02-04T08:00:00Z")));
        cycle.move(EVALUATOR, "recomputation", run(run))
                .statusCode(409)
                .body("type", endsWith("/correction-missing"))
                .body("missing", contains(FINDING.toString()));
        CycleStory.said(revocation(), Instant.parse("2028-02-04T09:00:00Z"), 0);
        cycle.refused(EVALUATOR, "recomputation", run(run), "409 correction-missing");
        run = kept(corrected.run(rules, cycle.scope(), Instant.parse("2028-02-04T10:00:00Z")));
        cycle.move(EVALUATOR, "recomputation", run(run), "RECOMPUTED");
        cycle.look(AUDITOR, "recomputations", 200)
                .body("[0].run", equalTo(run.id().toString()))
                .body("[0].difference.worst.removed", contains("S0200"))
                .body("[0].difference.sections.section", contains("S0200"));
        cycle.look(AUDITOR, "appeals", 200)
                .body("[0].ruling.late", equalTo(false))
                .body("[0].ruling.run", equalTo(run.id().toString()));
    }

    private static PublishedEvent revocation() {
        return new ProblemRevoked(
                CASE, FINDING, "S0200", "U020", 3, "cause-0", "MISTAKEN", Instant.parse("2028-02-04T09:00:00Z"));
    }

    private static void follow(CycleStory cycle) {
        cycle.refused(ANNE, "consequences", consequence("S0300"), "422");
        cycle.move(ANNE, "consequences", consequence("S0100"), "CONSEQUENCES");
        cycle.look(EVALUATOR, "consequences", 403);
        cycle.look(LEADER, "consequences", 404);
        cycle.look(Person.leaderOf("S0100", "U010"), "consequences", 200).body("", hasSize(1));
        cycle.add(ANNE, "consequences/1/completion", Map.of("proof", "file 9"));
        cycle.look(AUDITOR, "consequences", 200).body("[0].done.proof", equalTo("file 9"));
        Map<String, Object> outcome = Map.of("number", 1, "outcome", "ACHIEVED", "reference", "file 10");
        Map<String, Object> outcomes = Map.of("outcomes", List.of(outcome));
        cycle.refused(ANNE, "follow-up", outcomes, "409 follow-up-too-early");
        TestClock.moveBy(Duration.ofDays(190));
        cycle.refused(ANNE, "follow-up", Map.of("outcomes", List.of()), "409 follow-up-incomplete");
        cycle.move(ANNE, "follow-up", outcomes, "FOLLOW_UP");
    }

    @Test
    void noStageIsSkipped() {
        CycleStory cycle = CycleStory.opened("T-SKIP", false);

        for (String noun :
                List.of("collection", "data-closure", "reconciliation", "notice", "notice-closure", "archive")) {
            cycle.move(EVALUATOR, noun, null).statusCode(409).body("allowed", contains("rule-freeze"));
        }
        for (String noun : List.of("review", "publication")) {
            cycle.refused(ANNE, noun, null, "409 wrong-stage");
        }
        cycle.refused(ANNE, "annulment", Map.of("reason", "WRONG_RULES", "reference", "x"), "409 wrong-stage");
        assertThat(cycle.stage()).isEqualTo("DRAFT");
    }

    @Test
    void nothingIsBackdated() {
        CycleStory late = CycleStory.opened("T-LATE", false);
        TestClock.moveTo(Instant.parse("2026-12-31T16:00:00Z"));
        late.refused(EVALUATOR, "rule-freeze", freeze(), "409 cycle-has-begun");
        TestClock.moveTo(BEFORE);

        CycleStory cycle = collecting("T-TIME", false);
        cycle.refused(EVALUATOR, "data-closure", Map.of("asOf", "2027-06-30T00:00:00Z"), "400");
        TestClock.moveTo(Instant.parse("2027-12-31T15:59:00Z"));
        cycle.refused(EVALUATOR, "data-closure", null, "409 cycle-not-over");
        TestClock.moveTo(BEFORE);
        cycle.refused(EVALUATOR, "data-closure", null, "409 backdated");
        TestClock.moveTo(AFTER);
        cycle.move(EVALUATOR, "data-closure", Map.of(), "DATA_CLOSED");
    }

    @Test
    void nobodyActsOutOfRole() {
        CycleStory cycle = CycleStory.opened("T-ROLE", false);

        for (Person person : List.of(ANNE, AUDITOR, LEADER, new Person("h", "handler", "/U1/S1"))) {
            cycle.refused(person, "rule-freeze", freeze(), "403");
        }
        cycle.refusedToAdd(AUDITOR, "votes", vote("WORST", "S0200"), "403");
        cycle.look(new Person("h", "handler", "/U1/S1"), "", 403);
    }

    @Test
    void theRunIsOfTheFrozenRulesAndTheClosedData() {
        CycleStory cycle = collecting("T-RUN", false);
        cycle.move(EVALUATOR, "data-closure", null, "DATA_CLOSED");
        TestClock.moveTo(Instant.parse("2028-01-25T02:00:00Z"));
        cycle.move(EVALUATOR, "reconciliation", null, "RECONCILED");
        Instant asOf = Instant.parse(cycle.shown().getString("asOf"));
        Results results = new Results().best("S0100", "U010");

        Run otherRules = kept(results.run(TestRules.stored(rules.rules()), cycle.scope(), asOf));
        Run otherScope =
                kept(results.run(rules, CycleStory.opened("T-RUN-2", false).scope(), asOf));
        Run otherData = kept(results.run(rules, cycle.scope(), asOf.plusSeconds(1)));

        cycle.refused(EVALUATOR, "computation", run(otherRules), "409 run-of-other-rules");
        cycle.refused(EVALUATOR, "computation", run(otherScope), "409 run-of-other-scope");
        cycle.refused(EVALUATOR, "computation", run(otherData), "409 run-of-other-data");
        cycle.refused(EVALUATOR, "computation", Map.of("runId", new UUID(1, 1)), "422");
    }

    @Test
    void sectionsEndTheReconciliationEarlyIfAllAgree() {
        CycleStory cycle = collecting("T-ACK", false).over("S0601", "U060").over("S0602", "U060");
        cycle.move(EVALUATOR, "data-closure", null, "DATA_CLOSED");
        cycle.refused(EVALUATOR, "reconciliation", null, "409 reconciliation-running");

        Person first = Person.leaderOf("S0601", "U060");
        cycle.refusedToAdd(first, "acknowledgements", Map.of("section", "S0602", "agrees", true), "404");
        cycle.add(first, "acknowledgements", Map.of("section", "S0601", "agrees", true));
        cycle.refusedToAdd(
                first, "acknowledgements", Map.of("section", "S0601", "agrees", true), "409 already-acknowledged");
        cycle.refused(EVALUATOR, "reconciliation", null, "409 reconciliation-running");
        cycle.add(Person.leaderOf("S0602", "U060"), "acknowledgements", Map.of("section", "S0602", "agrees", true));
        cycle.move(EVALUATOR, "reconciliation", null, "RECONCILED");
        cycle.look(AUDITOR, "acknowledgements", 200).body("section", contains("S0601", "S0602"));
    }

    @Test
    void theHistoryAndThePublicationsAreNeverRewritten() {
        CycleStory cycle = CycleStory.opened("T-HISTORY", false);
        cycle.look(AUDITOR, "steps", 200).body("items.action", hasItem("opening"));

        for (String sql : List.of(
                "update cycle_step set actor = 'x' where cycle_id = ?", "delete from cycle_step where cycle_id = ?")) {
            assertThatThrownBy(() -> Rows.update(sql, cycle.id())).hasMessageContaining("written once");
        }
        assertThatThrownBy(() -> Rows.update("update cycle set first_day = '2026-01-01' where id = ?", cycle.id()))
                .hasMessageContaining("stays as it is");
    }

    private static Map<String, Object> vote(String list, String section) {
        return Map.of("list", list, "section", section, "vote", "FOR");
    }

    private static Map<String, Object> consequence(String section) {
        return Map.of(
                "consequences",
                List.of(Map.of("section", section, "kind", "PROMOTION", "organ", "Bureau", "dueOn", "2028-05-01")));
    }

    /** The content of a publication of a cycle, byte for byte as anybody gets it, checked against its hash. */
    private static String content(CycleStory cycle, int place) {
        var published = cycle.look(AUDITOR, "publications", 200).extract().jsonPath();
        String id = published.getString("[" + place + "].summary.id");
        String content = given().get("/v1/publications/" + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(CanonicalJson.sha256(content)).isEqualTo(published.getString("[" + place + "].summary.sha256"));
        given().get("/v1/publications/" + id)
                .then()
                .statusCode(200)
                .body("content.cycle", equalTo(cycle.id().toString()));
        assertThat(isSigned(content, published, "[" + place + "].summary.")).isTrue();
        assertThat(isSigned(content + " ", published, "[" + place + "].summary."))
                .isFalse();
        return content;
    }

    /** Whether the key that the publication names proves the content, as anybody could check it. */
    private static boolean isSigned(String content, JsonPath published, String summary) {
        String pem = given().get("/v1/publication-keys/" + published.getString(summary + "keyId"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            check.update(content.getBytes(UTF_8));
            return check.verify(Base64.getDecoder().decode(published.getString(summary + "signature")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
