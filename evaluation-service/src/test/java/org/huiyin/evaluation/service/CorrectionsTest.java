package org.huiyin.evaluation.service;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.huiyin.evaluation.service.CycleStory.EVALUATOR;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.event.CaseWithdrawn;
import org.huiyin.bus.event.ExclusionApproved;
import org.huiyin.bus.event.JurisdictionRuled;
import org.huiyin.bus.event.ProblemSubstantiated;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.evaluation.run.Results;
import org.huiyin.evaluation.service.CycleStory.Person;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** What an upheld appeal granted is in the data before the lists are computed anew, and only what is possible is granted. */
@QuarkusTest
class CorrectionsTest extends CycleTest {
    private static final Person LEADER = Person.leaderOf("S0200", "U020");
    private static final Instant DURING = Instant.parse("2027-06-01T02:00:00Z");
    private static final Instant CLOSING = Instant.parse("2028-02-04T02:00:00Z");
    private static final Instant LATER = CLOSING.plus(Duration.ofHours(2));
    private static final Instant LAST = CLOSING.plus(Duration.ofHours(4));

    private final UUID id = UUID.randomUUID();

    @Test
    void anExclusionIsInTheDataOfTheNextRun() {
        said(assigned(), DURING);
        said(resolved(), DURING);
        CycleStory cycle = upheld("T-EXCLUDED", "EXCLUSION_APPROVED", id);

        refused(cycle, LATER, id);
        said(excluded("S0300"), LATER);
        refused(cycle, LATER, id);
        said(excluded("S0200"), LAST);
        refused(cycle, LATER, id);
        recomputed(cycle, LAST);
    }

    @Test
    void aRulingIsInTheDataOfTheNextRunAndOneBeforeItDoesNotCount() {
        said(assigned(), DURING);
        said(ruled(DURING), DURING);
        CycleStory cycle = upheld("T-RULED", "JURISDICTION_RULED", id);

        refused(cycle, LATER, id);
        said(ruled(LATER), LATER);
        recomputed(cycle, LAST);
    }

    @Test
    void whatArrivedAfterTheRunHadReadIsNotInItsData() {
        said(assigned(), DURING);
        CycleStory cycle = upheld("T-ARRIVED", "EXCLUSION_APPROVED", id);

        CycleStory.said(excluded("S0200"), LATER, Results.READ);
        refused(cycle, LAST, id);
        said(excluded("S0200"), LATER);
        recomputed(cycle, LAST);
    }

    @Test
    void whatNobodyCanCarryOutAnyMoreIsTakenBack() {
        said(assigned(), DURING);
        CycleStory cycle = upheld("T-GONE", "EXCLUSION_APPROVED", id);
        Map<String, Object> rejected = Map.of("outcome", "REJECTED", "granted", List.of(), "reference", "file 9");

        cycle.move(JUDGE, "appeals/1/decision", rejected).statusCode(409).body("type", endsWith("/already-decided"));
        said(new CaseWithdrawn(id, "S0200", "U020", LATER), LATER);
        refused(cycle, LAST, id);
        cycle.move(JUDGE, "appeals/1/decision", rejected).statusCode(200).body("ruling.outcome", equalTo("REJECTED"));
        cycle.move(EVALUATOR, "recomputation", asOf(cycle, LAST))
                .statusCode(409)
                .body("type", endsWith("/nothing-to-recompute"));
    }

    @Test
    void aCardIsRevokedAfterTheDaysOfItsOwnAppeal() {
        CycleStory cycle = noticed("T-CARD", false);
        Office.tell(new CaseStory().assignedTo("S0200").then(CorrectionsTest::ignored));
        String card = CardDesk.awaitCard("S0200", "Y5", 1);
        CardDesk.answerAndConfirm(card, "S0200");
        String reason = "{\"reason\":\"FACTS_WRONG\"}";
        CardDesk.act(card, "revocation", CardDesk.COMMISSION, reason)
                .statusCode(409)
                .body("type", endsWith("/revocation-not-granted"));
        uphold(cycle, "CARD_REVOKED", UUID.fromString(card));
        CardDesk.act(card, "appeal", CardDesk.Person.leaderOf("S0200"), "{\"words\":\"x\"}")
                .statusCode(409);

        refused(cycle, LATER, UUID.fromString(card));
        TestClock.moveTo(LAST);
        CardDesk.act(card, "revocation", CardDesk.SUPERVISOR, reason).statusCode(403);
        CardDesk.act(card, "revocation", new CardDesk.Person("near", "commission", "/U001"), reason)
                .statusCode(403);
        CardDesk.act(card, "revocation", CardDesk.COMMISSION, reason)
                .statusCode(200)
                .body("state", equalTo("REVOKED"));
        refused(cycle, LATER, UUID.fromString(card));
        recomputed(cycle, LAST.plus(Duration.ofHours(1)));
    }

    @Test
    void nobodyGrantsARulingOnAClosedCase() {
        said(assigned(), DURING);
        said(resolved(), DURING);
        CycleStory cycle = noticed("T-CLOSED", false);

        refusedToGrant(cycle, "JURISDICTION_RULED", id, "case-closed");
    }

    @Test
    void nobodyGrantsWhatCannotBeCorrected() {
        CycleStory cycle = noticed("T-NOTHING", false);

        for (String kind : List.of("PROBLEM_REVOKED", "EXCLUSION_APPROVED", "JURISDICTION_RULED", "CARD_REVOKED")) {
            refusedToGrant(cycle, kind, id, "not-correctable");
        }
        refusedToGrant(cycle, "PROBLEM_REVOKED", "no id", "not-correctable");
    }

    private CycleStory upheld(String territory, String kind, UUID reference) {
        CycleStory cycle = noticed(territory, false);
        uphold(cycle, kind, reference);
        return cycle;
    }

    private static void uphold(CycleStory cycle, String kind, UUID reference) {
        List<Map<String, Object>> corrections = corrections(kind, reference);
        cycle.add(LEADER, "appeals", Map.of("section", "S0200", "corrections", corrections));
        cycle.move(JUDGE, "appeals/1/decision", upheld(corrections)).statusCode(200);
        TestClock.moveTo(CLOSING);
        cycle.move(EVALUATOR, "notice-closure", null, "APPEALS");
        TestClock.moveTo(LAST.plus(Duration.ofDays(1)));
    }

    private static void refusedToGrant(CycleStory cycle, String kind, Object reference, String code) {
        List<Map<String, Object>> corrections = corrections(kind, reference);
        int number = cycle.add(LEADER, "appeals", Map.of("section", "S0200", "corrections", corrections))
                .extract()
                .path("number");
        cycle.move(JUDGE, "appeals/" + number + "/decision", upheld(corrections))
                .statusCode(422)
                .body("errors.pointer", contains("/granted"))
                .body("errors.code", contains(code));
    }

    private void refused(CycleStory cycle, Instant asOf, UUID missing) {
        cycle.move(EVALUATOR, "recomputation", asOf(cycle, asOf))
                .statusCode(409)
                .body("type", endsWith("/correction-missing"))
                .body("missing", contains(missing.toString()));
    }

    private void recomputed(CycleStory cycle, Instant asOf) {
        TestClock.moveTo(LAST.plus(Duration.ofDays(1)));
        cycle.move(EVALUATOR, "recomputation", asOf(cycle, asOf), "RECOMPUTED");
    }

    private Map<String, Object> asOf(CycleStory cycle, Instant asOf) {
        return run(kept(new Results().plain("S0200", "U020").run(rules, cycle.scope(), asOf)));
    }

    private static Map<String, Object> upheld(List<Map<String, Object>> granted) {
        return Map.of("outcome", "UPHELD", "granted", granted, "reference", "file 8");
    }

    private static List<Map<String, Object>> corrections(String kind, Object reference) {
        return List.of(Map.of("kind", kind, "references", List.of(reference)));
    }

    /** Before anything was computed, as far as a run goes. */
    private static void said(PublishedEvent event, Instant at) {
        CycleStory.said(event, at, 0);
    }

    private PublishedEvent assigned() {
        return new CaseAssigned(
                id, 1, "S0200", "U020", "leader", DURING, DURING, LocalDate.parse("2027-06-01"), 5, 1, false);
    }

    private PublishedEvent resolved() {
        return new CaseResolved(id, 1, "S0200", "U020", "SOLVED", DURING, true, "c2VhbGVk", null, null, null);
    }

    private static PublishedEvent ignored(UUID caseId) {
        Instant at = Instant.parse("2028-01-25T01:00:00Z");
        return new ProblemSubstantiated(
                caseId, UUID.randomUUID(), 1, "S0200", "U001", List.of("IGNORING"), 3, "granted", "U000", at, at);
    }

    private PublishedEvent excluded(String section) {
        return new ExclusionApproved(id, 1, section, "U020", "DUPLICATE_OF_A_LIVE_CASE", false, "U000", LATER);
    }

    private PublishedEvent ruled(Instant at) {
        return new JurisdictionRuled(id, 1, "S0300", "U030", List.of("S0200"), false, at);
    }
}
