package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.OTHER_HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DispatchTest
class ClosureServiceTest {

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void aClosureNeedsWhatItsCodeAsksFor() {
        UUID id = Desk.acceptedCase();

        assertCode(close(id, "NOT_ACCEPTED", Map.of()), "reason-of-not-accepted");
        assertCode(close(id, "SOLVED", Map.of("reason", "SECRETS")), "reason-of-not-accepted");
        assertCode(close(id, "EXPLAINED", Map.of()), "basis-required");
        assertCode(close(id, "DUPLICATE", Map.of()), "case-of-duplicate");
        assertCode(close(id, "DUPLICATE", Map.of("duplicateOf", id)), "own-case");
        assertCode(close(id, "DUPLICATE", Map.of("duplicateOf", UUID.randomUUID())), "unknown-case");
        assertThat(close(id, "SOLVED", Map.of("evidence", List.of("line\nbreak")))
                        .statusCode())
                .isIn(400, 422);
        Response closed = close(
                id, "NOT_ACCEPTED", Map.of("reason", "LITIGATION", "evidence", List.of("（2026）粤01民初7号", "电话记录 3")));

        assertThat(closed.statusCode()).isEqualTo(200);
        Response claims = SUPERVISOR.get("/v1/cases/" + id + "/closures");
        assertThat(claims.jsonPath().getString("[0].reason")).isEqualTo("LITIGATION");
        assertThat(claims.jsonPath().getList("[0].evidence")).containsExactly("（2026）粤01民初7号", "电话记录 3");
        assertThat(((CaseResolved) last(id, "case.resolved.v1")).reason()).isEqualTo("LITIGATION");
        assertThat(OTHER_HANDLER.get("/v1/cases/" + id + "/closures").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsExplainedWasExplainedAtOnce() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
        UUID silent = Desk.acceptedCase();
        UUID inVain = Desk.acceptedCase();
        UUID inTime = Desk.acceptedCase();
        UUID late = Desk.acceptedCase();
        contact(inVain, false);
        contact(inTime, true);
        TestClock.moveTo(Instant.parse("2026-03-12T02:00:00Z"));
        contact(late, true);

        Map<String, Object> basis = Map.of("policyBasis", "《土地管理法》第六十三条");
        List<Response> refused = List.of(
                close(silent, "EXPLAINED", basis), close(inVain, "EXPLAINED", basis), close(late, "EXPLAINED", basis));
        Response unfounded = close(inTime, "EXPLAINED", Map.of());
        Response explained = close(inTime, "EXPLAINED", basis);

        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
            assertThat(answer.asString()).contains("explained-without-a-contact");
        });
        assertCode(unfounded, "basis-required");
        assertThat(explained.jsonPath().getString("state")).isEqualTo("RESOLVED");
        assertThat(close(silent, "PARTLY", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void aContactOfAFormerRoundExplainsNothingInThisOne() {
        UUID id = Desk.acceptedCase();
        contact(id, true);
        Map<String, Object> basis = Map.of("policyBasis", "《土地管理法》第六十三条");
        close(id, "EXPLAINED", basis);
        SUPERVISOR.move(id, "follow-up", Desk.dissatisfied("NOT_SOLVED"));
        HANDLER.move(id, "acceptance", null);

        Response before = close(id, "EXPLAINED", basis);
        contact(id, true);
        Response after = close(id, "EXPLAINED", basis);

        assertThat(before.statusCode()).isEqualTo(409);
        assertThat(after.jsonPath().getString("state")).isEqualTo("CLAIMED");
    }

    @Test
    void aDuplicateNamesACaseInSightThatIsNone() {
        UUID original = Desk.acceptedCase();
        UUID copy = Desk.acceptedCase();
        UUID third = Desk.acceptedCase();
        UUID foreign = Desk.caseFor("market-regulation", "HY");
        DISPATCHER.move(foreign, "assignment", Desk.assignment("S0004", "L0004"));

        assertCode(close(copy, "DUPLICATE", Map.of("duplicateOf", foreign)), "unknown-case");
        assertThat(close(copy, "DUPLICATE", Map.of("duplicateOf", original)).statusCode())
                .isEqualTo(200);
        assertCode(close(original, "DUPLICATE", Map.of("duplicateOf", copy)), "duplicate-of-a-duplicate");
        assertCode(close(third, "DUPLICATE", Map.of("duplicateOf", copy)), "duplicate-of-a-duplicate");
        assertThat(((CaseResolved) last(copy, "case.resolved.v1")).duplicateOf())
                .isEqualTo(original);
    }

    @Test
    void twoCasesThatAreCalledDuplicatesOfEachOtherAtOnceDoNotBothBecomeOne() {
        for (int i = 0; i < 5; i++) {
            UUID one = Desk.acceptedCase();
            UUID other = Desk.acceptedCase();

            CompletableFuture<Integer> first = CompletableFuture.supplyAsync(
                    () -> close(one, "DUPLICATE", Map.of("duplicateOf", other)).statusCode());
            int second = close(other, "DUPLICATE", Map.of("duplicateOf", one)).statusCode();

            assertThat(List.of(first.join(), second)).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void whatIsHandledAgainCountsOnceTheLeaderHasSigned() {
        UUID id = again();

        Response claimed = close(id, "PARTLY", Map.of());
        Response twice = close(id, "PARTLY", Map.of());
        Response byTheHandler = HANDLER.move(id, "signature", Map.of("signed", true));
        Response byAnother = Supervision.OTHER_LEADER.move(id, "signature", Map.of("signed", true));
        Response sentBack = LEADER.move(id, "signature", Map.of("signed", false));
        close(id, "SOLVED", Map.of("evidence", List.of("现场照片 4")));
        Response signed = LEADER.move(id, "signature", Map.of("signed", true));

        assertThat(claimed.jsonPath().getString("state")).isEqualTo("CLAIMED");
        assertThat(claimed.jsonPath().getString("claim.closureCode")).isEqualTo("PARTLY");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.jsonPath().getList("allowed")).containsExactly("contact", "extension-request");
        assertThat(byTheHandler.statusCode()).isEqualTo(403);
        assertThat(byAnother.statusCode()).isEqualTo(404);
        assertThat(sentBack.jsonPath().getString("state")).isEqualTo("ACCEPTED");
        assertThat(signed.jsonPath().getString("state")).isEqualTo("RESOLVED");
        assertThat(signed.jsonPath().getString("result.closureCode")).isEqualTo("SOLVED");
        assertThat(((CaseResolved) last(id, "case.resolved.v1")).signedByLeader())
                .isTrue();
        assertThat(events(id, "case.resolved.v1")).hasSize(2); // the first round's, and the signed one
        assertThat(SUPERVISOR.get("/v1/cases/" + id + "/closures").jsonPath().getList("signed"))
                .containsExactly(null, false, true);
        assertThat(Desk.AUDITOR.get("/v1/cases/" + id + "/history").jsonPath().getList("action"))
                .endsWith("CLAIMED", "SENT_BACK", "CLAIMED", "RESOLVED");
    }

    @Test
    void theClockRunsUntilTheLeaderSigns() {
        UUID id = again();

        close(id, "SOLVED", Map.of());

        assertThat(Rows.number(
                        "select count(*) from deadline where case_id = ? and kind = 'RESOLUTION' and state = 'ARMED'",
                        id))
                .isEqualTo(1);
        LEADER.move(id, "signature", Map.of("signed", true));
        assertThat(Rows.number(
                        "select count(*) from deadline where case_id = ? and kind = 'RESOLUTION' and state = 'ARMED'",
                        id))
                .isZero();
    }

    @Test
    void whatWaitsForASignatureCanStillBeWithdrawnOrReferred() {
        UUID withdrawn = again();
        UUID referred = again();
        close(withdrawn, "SOLVED", Map.of());
        close(referred, "SOLVED", Map.of());

        TestBus.publish(new ComplaintWithdrawn(withdrawn, Instant.parse("2026-03-12T02:00:00Z")), 2);
        Response referral = SUPERVISOR.move(
                referred,
                "referral",
                Map.of(
                        "body", "DISCIPLINE_INSPECTION",
                        "reason", "SUSPECTED_BREACH_OF_DISCIPLINE",
                        "grounds", "反映经办人员索要好处。",
                        "named", List.of("issuer|inspector")));

        assertThat(referral.statusCode()).as(referral.asString()).isEqualTo(200);
        assertThat(events(withdrawn, "case.withdrawn.v1")).hasSize(1);
    }

    @Test
    void aRefutedClosureIsHandledAgainThoughTheComplainantIsNotUnkind() {
        UUID id = Desk.resolvedCase();

        Response refuted = SUPERVISOR.move(
                id,
                "follow-up",
                Map.of("reached", true, "resolved", false, "satisfaction", "BASICALLY_SATISFIED", "words", "路灯还是不亮。"));

        assertThat(refuted.jsonPath().getString("state")).isEqualTo("ASSIGNED");
        assertThat(refuted.jsonPath().getInt("assignment.limitWorkingDays")).isEqualTo(3);
        Response asked = SUPERVISOR.get("/v1/cases/" + id + "/follow-ups");
        assertThat(asked.jsonPath().getString("[0].words")).isEqualTo("路灯还是不亮。");
        assertThat(Rows.number(
                        "select count(*) from case_follow_up where case_id = ? and sealed_words like '%路灯%'", id))
                .isZero();
        assertThat(events(id, "case.reopened.v1").get(0).body()).asString().contains("REFUTED");
        assertThat(last(id, "case.followed-up.v1").toString()).doesNotContain("路灯");
    }

    @Test
    void aDissatisfiedComplainantGivesAReason() {
        UUID id = Desk.resolvedCase();
        Map<String, Object> without = Map.of("reached", true, "resolved", false, "satisfaction", "DISSATISFIED");

        assertThat(SUPERVISOR.move(id, "follow-up", without).statusCode()).isIn(400, 422);
        assertThat(SUPERVISOR
                        .move(id, "follow-up", Map.of("reached", false, "words", "nobody there"))
                        .statusCode())
                .isIn(400, 422);
        assertThat(SUPERVISOR
                        .move(id, "follow-up", Desk.dissatisfied("ATTITUDE"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(((CaseFollowedUp) last(id, "case.followed-up.v1")).reason()).isEqualTo("ATTITUDE");
    }

    private static UUID again() {
        UUID id = Desk.resolvedCase();
        SUPERVISOR.move(id, "follow-up", Desk.dissatisfied("NOT_SOLVED"));
        HANDLER.move(id, "acceptance", null);
        return id;
    }

    private static Response close(UUID id, String code, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("closureCode", code);
        body.put("reply", "您好，结果如下。");
        return HANDLER.move(id, "resolution", body);
    }

    private static void contact(UUID id, boolean reached) {
        assertThat(HANDLER.move(id, "contact", Map.of("channel", "PHONE", "reached", reached))
                        .statusCode())
                .isEqualTo(200);
    }

    private static void assertCode(Response refused, String code) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo(code);
    }

    private static List<Envelope> events(UUID id, String type) {
        return Supervision.awaitEvents(id, type, 1);
    }

    private static Object last(UUID id, String type) {
        List<Envelope> told = events(id, type);
        return EventJson.read(
                EventType.named(type).orElseThrow(), told.get(told.size() - 1).body());
    }
}
