package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.LONG;
import static org.huiyin.dispatch.api.Team.HELPER;
import static org.huiyin.dispatch.api.Team.HELPING_LEADER;
import static org.huiyin.dispatch.api.Team.SECOND_HELPER;
import static org.huiyin.dispatch.api.Team.asked;
import static org.huiyin.dispatch.api.Team.assertRefused;
import static org.huiyin.dispatch.api.Team.helpedCase;
import static org.huiyin.dispatch.api.Team.reason;
import static org.huiyin.dispatch.api.Team.report;
import static org.huiyin.dispatch.api.Team.require;
import static org.huiyin.dispatch.api.Team.states;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One section leads, others help under limits of their own, and the case is closed when all have spoken. */
@DispatchTest
class CoHandlerServiceTest {

    @BeforeEach
    void onAMonday() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
    }

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void aCaseIsClosedWhenAllCoHandlersHaveReported() {
        UUID id = helpedCase();
        require(DISPATCHER.move(id, "co-handlers", asked("S0005", 3)));
        require(HELPER.move(id, "co-handlers/1/acceptance", null));
        Response tooEarly = HANDLER.move(id, "resolution", Desk.resolution("联合核查完毕。"));
        require(HELPING_LEADER.move(id, "co-handlers/1/report", report("DONE")));
        Response oneIsMissing = HANDLER.move(id, "resolution", Desk.resolution("联合核查完毕。"));
        require(SECOND_HELPER.move(id, "co-handlers/2/acceptance", null));
        require(SECOND_HELPER.move(id, "co-handlers/2/report", report("NOTHING_TO_DO")));

        Response resolved = HANDLER.move(id, "resolution", Desk.resolution("联合核查完毕。"));

        assertRefused(tooEarly, 409, "co-handlers-silent");
        assertRefused(oneIsMissing, 409, "co-handlers-silent");
        require(resolved);
        assertThat(states(id)).containsExactly("REPORTED", "REPORTED");
        List<Envelope> told = awaitEvents(id, 10);
        assertThat(told.subList(3, 10))
                .extracting(Envelope::type)
                .containsExactly(
                        "case.co-handler-added.v1",
                        "case.co-handler-added.v1",
                        "case.co-handler-accepted.v1",
                        "case.co-handler-reported.v1",
                        "case.co-handler-accepted.v1",
                        "case.co-handler-reported.v1",
                        "case.resolved.v1");
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        assertThat(Supervision.history(id))
                .contains("CO_HANDLER_ADDED", "CO_HANDLER_ACCEPTED", "CO_HANDLER_REPORTED", "RESOLVED");
        assertThat(clocks(id)).containsExactly("STOPPED", "STOPPED");
    }

    @Test
    void wordsOfStaffStayInTheCase() {
        UUID id = helpedCase();
        require(HELPER.move(id, "co-handlers/1/acceptance", null));
        require(HELPER.move(id, "co-handlers/1/report", report("PARTLY_DONE")));

        Response shown = HANDLER.get("/v1/cases/" + id + "/co-handlers");

        assertThat(shown.jsonPath().getString("[0].task")).isEqualTo("请核查该企业的信用记录。");
        assertThat(shown.jsonPath().getString("[0].words")).isEqualTo("已核查，无失信记录。");
        assertThat(shown.jsonPath().getString("[0].endCode")).isEqualTo("PARTLY_DONE");
        assertThat(shown.jsonPath().getBoolean("[0].onTime")).isTrue();
        assertThat(awaitEvents(id, 6).toString()).doesNotContain("核查");
    }

    @Test
    void theRulesOfAsking() {
        UUID id = helpedCase();

        assertRefused(DISPATCHER.move(id, "co-handlers", asked("S0001", 2)), 422, "lead-as-co-handler");
        assertRefused(DISPATCHER.move(id, "co-handlers", asked("S0004", 2)), 422, "co-handler-already");
        assertRefused(DISPATCHER.move(id, "co-handlers", asked("S9999", 2)), 422, "unknown-section");
        assertRefused(DISPATCHER.move(id, "co-handlers", asked("S0005", 30)), 422, "limit-after-the-lead");
        assertRefused(
                DISPATCHER.move(id, "co-handlers", Map.of("section", "S0005", "task", "x", "limitWorkingDays", 2)),
                422,
                "no-accountable-leader");
        assertThat(HANDLER.move(id, "co-handlers", asked("S0005", 2)).statusCode())
                .isEqualTo(403);
        UUID unowned = Desk.caseFor("government-service", "HY");
        assertRefused(DISPATCHER.move(unowned, "co-handlers", asked("S0005", 2)), 409, "wrong-state");
        assertRefused(DISPATCHER.move(UUID.randomUUID(), "co-handlers", asked("S0005", 2), "\"v1\""), 404, "not-found");
        assertThat(states(id)).containsExactly("ADDED");
    }

    @Test
    void onlyTheSectionThatWasAskedActsForItsShare() {
        UUID id = helpedCase();
        require(DISPATCHER.move(id, "co-handlers", asked("S0005", 2)));

        assertRefused(HANDLER.move(id, "co-handlers/1/acceptance", null), 403, "not-the-co-handler");
        assertRefused(SECOND_HELPER.move(id, "co-handlers/1/acceptance", null), 403, "not-the-co-handler");
        assertRefused(HELPER.move(id, "co-handlers/1/report", report("DONE")), 409, "share-not-accepted");
        assertRefused(HELPER.move(id, "co-handlers/7/acceptance", null), 404, "not-found");
        require(HELPER.move(id, "co-handlers/1/acceptance", null));
        assertRefused(HELPER.move(id, "co-handlers/1/acceptance", null), 409, "share-accepted");
        require(HELPER.move(id, "co-handlers/1/report", report("NOT_COMPETENT")));
        assertRefused(HELPER.move(id, "co-handlers/1/report", report("DONE")), 409, "share-ended");
        assertThat(states(id)).containsExactly("REPORTED", "ADDED");
    }

    @Test
    void whoHelpsDoesNotActForTheLead() {
        UUID assigned = Desk.assignedCase();
        require(DISPATCHER.move(assigned, "co-handlers", asked("S0004", 2)));
        UUID accepted = helpedCase();
        Map<String, Object> more = Map.of("workingDays", 2, "basis", "等待检测报告");
        Map<String, Object> still = Map.of("reason", "WAITING_FOR_AN_EXPERT");

        assertThat(HELPER.show(accepted).statusCode()).isEqualTo(200);
        assertRefused(HELPER.move(assigned, "acceptance", null), 403, "not-the-lead");
        assertRefused(HELPER.move(assigned, "return", Desk.giveBack("DUPLICATE", null)), 403, "not-the-lead");
        assertRefused(HELPER.move(accepted, "resolution", Desk.resolution("x")), 403, "not-the-lead");
        assertRefused(HELPER.move(accepted, "extension-request", more), 403, "not-the-lead");
        assertRefused(HELPING_LEADER.move(accepted, "suspension", still), 403, "not-the-lead");
        require(LEADER.move(accepted, "suspension", still));
        assertRefused(HELPER.move(accepted, "resumption", null), 403, "not-the-lead");
        assertRefused(HELPER.move(accepted, "co-handlers/1/answer", reason()), 403, "not-the-lead");
    }

    @Test
    void theLeadAnswersForASilentCoHandlerOnlyAfterItsLimit() {
        UUID id = helpedCase();
        Response tooEarly = HANDLER.move(id, "co-handlers/1/answer", reason());
        Response withoutAReason = HANDLER.move(id, "co-handlers/1/answer", Map.of());

        TestClock.moveTo(Instant.parse("2026-03-04T16:00:01Z"));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(TestBus.types(Topic.CASES, id)).contains("case.limit-missed.v1"));
        Response answered = HANDLER.move(id, "co-handlers/1/answer", reason());
        Response resolved = HANDLER.move(id, "resolution", Desk.resolution("已由主办科室答复。"));

        assertRefused(tooEarly, 409, "co-handler-has-time");
        assertThat(withoutAReason.statusCode()).isEqualTo(422);
        require(answered);
        require(resolved);
        assertThat(states(id)).containsExactly("ANSWERED_FOR");
        assertThat(TestBus.types(Topic.CASES, id)).contains("case.co-handler-answered-for.v1");
        assertThat(PublishedLanguage.violations(TestBus.read(Topic.CASES, id))).isEmpty();
    }

    @Test
    void coHandlersStayWhenTheCaseGetsAnotherLeadAndWhoBecomesLeadIsReleased() {
        UUID id = Desk.assignedCase();
        require(DISPATCHER.move(id, "co-handlers", asked("S0004", 2)));
        require(DISPATCHER.move(id, "co-handlers", asked("S0005", 2)));
        require(HANDLER.move(id, "return", Desk.giveBack("OUTSIDE_COMPETENCE", "S0004")));
        require(SECOND_HELPER.move(id, "co-handlers/2/acceptance", null));
        require(DISPATCHER.move(id, "assignment", Desk.assignment("S0004", "L0004")));

        assertThat(states(id)).containsExactly("RELEASED", "ACCEPTED");
        assertThat(clocks(id)).containsExactlyInAnyOrder("STOPPED", "ARMED");
        assertThat(SECOND_HELPER.show(id).statusCode()).isEqualTo(200);
        assertThat(HANDLER.show(id).statusCode()).isEqualTo(404);
        assertThat(Supervision.history(id)).contains("CO_HANDLER_RELEASED");
        await().atMost(LONG).untilAsserted(() -> assertThat(TestBus.types(Topic.CASES, id))
                .contains("case.co-handler-released.v1"));
    }

    @Test
    void theSectionThatGaveACaseBackStillSeesItAfterAReport() {
        UUID id = Desk.assignedCase();
        require(DISPATCHER.move(id, "co-handlers", asked("S0004", 2)));
        require(HANDLER.move(id, "return", Desk.giveBack("DUPLICATE", null)));

        require(HELPER.move(id, "co-handlers/1/acceptance", null));

        assertThat(HANDLER.show(id).statusCode()).isEqualTo(200);
    }

    @Test
    void aNewRoundBeginsWithTheLeadAlone() {
        UUID id = helpedCase();
        require(HELPER.move(id, "co-handlers/1/acceptance", null));
        require(HELPER.move(id, "co-handlers/1/report", report("DONE")));
        require(HANDLER.move(id, "resolution", Desk.resolution("已办结。")));
        assertThat(HELPER.show(id).statusCode()).isEqualTo(200);

        require(Desk.SUPERVISOR.move(id, "follow-up", Desk.dissatisfied("NOT_SOLVED")));

        assertThat(HELPER.show(id).statusCode()).isEqualTo(404);
        require(DISPATCHER.move(id, "co-handlers", asked("S0004", 1)));
        assertThat(HELPER.show(id).statusCode()).isEqualTo(200);
        assertThat(states(id)).containsExactly("REPORTED", "ADDED");
    }

    @Test
    void aWithdrawnCaseReleasesItsCoHandlers() {
        UUID id = helpedCase();

        TestBus.publish(new ComplaintWithdrawn(id, Instant.parse("2026-03-02T02:00:00Z")), 2);

        await().atMost(LONG).untilAsserted(() -> assertThat(states(id)).containsExactly("RELEASED"));
        assertThat(HELPER.show(id).statusCode()).isEqualTo(404);
        assertThat(clocks(id)).containsExactly("STOPPED");
        assertThat(awaitEvents(id, 6).subList(4, 6))
                .extracting(Envelope::type)
                .containsExactly("case.withdrawn.v1", "case.co-handler-released.v1");
    }

    @Test
    void theClockOfACoHandlerStandsStillWithTheCase() {
        UUID id = helpedCase();
        require(LEADER.move(id, "suspension", Map.of("reason", "WAITING_FOR_AN_EXPERT")));
        assertThat(clocks(id)).containsExactly("PAUSED");

        TestClock.moveTo(Instant.parse("2026-03-09T02:00:00Z"));
        require(HANDLER.move(id, "resumption", null));

        assertThat(clocks(id)).containsExactly("ARMED");
        Response shown = HANDLER.get("/v1/cases/" + id + "/co-handlers");
        assertThat(shown.jsonPath().getString("[0].dueOn")).isEqualTo("2026-03-11");
    }

    @Test
    void aSectionThatIsNotNeededIsReleasedAndMayBeAskedAgain() {
        UUID id = helpedCase();

        require(DISPATCHER.move(id, "co-handlers/1/release", reason()));

        assertThat(HELPER.show(id).statusCode()).isEqualTo(404);
        assertRefused(DISPATCHER.move(id, "co-handlers/1/release", reason()), 409, "share-ended");
        require(HANDLER.move(id, "resolution", Desk.resolution("已办结。")));
        assertRefused(DISPATCHER.move(id, "co-handlers", asked("S0004", 2)), 409, "wrong-state");
    }

    /** Without the check under the case's lock, a case would be closed over the head of a section just asked. */
    @Test
    void closingAndAskingAtTheSameTimeLeavesNobodySilent() throws Exception {
        for (int i = 0; i < 10; i++) {
            UUID id = Desk.acceptedCase();
            String etag = DISPATCHER.show(id).getHeader("ETag");
            List<Callable<Response>> both = List.of(
                    () -> DISPATCHER.move(id, "co-handlers", asked("S0004", 2), etag),
                    () -> HANDLER.move(id, "resolution", Desk.resolution("已办结。"), etag));
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                for (Future<Response> answer : threads.invokeAll(both)) {
                    assertThat(answer.get().statusCode()).isIn(200, 412);
                }
            } finally {
                threads.shutdownNow();
            }
            boolean resolved = "RESOLVED".equals(DISPATCHER.show(id).jsonPath().getString("state"));
            assertThat(resolved && states(id).contains("ADDED")).isFalse();
        }
    }

    private static List<Object> clocks(UUID id) {
        return Rows.of("select state from deadline where case_id = ? and kind = 'CO_HANDLER' order by cycle", id)
                .stream()
                .map(row -> row.get("state"))
                .toList();
    }

    private static List<Envelope> awaitEvents(UUID id, int count) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(TestBus.read(Topic.CASES, id)).hasSize(count));
        return TestBus.read(Topic.CASES, id);
    }
}
