package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.LONG;
import static org.huiyin.dispatch.Desk.SUPERVISOR;
import static org.huiyin.dispatch.api.Team.HELPER;
import static org.huiyin.dispatch.api.Team.assertRefused;
import static org.huiyin.dispatch.api.Team.helpedCase;
import static org.huiyin.dispatch.api.Team.require;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.event.Topic;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan is set by versions, done step by step, and stands beside what was done. */
@DispatchTest
class PlanServiceTest {

    @BeforeEach
    void onAMonday() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
    }

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void planStandsAgainstActual() {
        UUID id = helpedCase();
        require(HANDLER.move(
                id, "plan", plan("", step("更换路灯", null, "2026-03-03"), step("复核线路", "S0004", "2026-03-04"))));
        require(HANDLER.move(id, "plan/steps/1/completion", done("2026-03-02")));
        Response stranger = HANDLER.move(id, "plan/steps/2/completion", done("2026-03-02"));
        require(HELPER.move(id, "plan/steps/2/completion", done("2026-03-02")));

        JsonPath shown = HELPER.get("/v1/cases/" + id + "/plan").jsonPath();

        assertRefused(stranger, 403, "step-of-another-section");
        assertThat(shown.getInt("version")).isEqualTo(1);
        assertThat(shown.getList("steps.standing")).containsExactly("DONE", "DONE");
        assertThat(shown.getList("steps.section")).containsExactly("S0001", "S0004");
        assertThat(shown.getList("steps.evidence")).containsOnly("现场照片 3 张");
        await().atMost(LONG).untilAsserted(() -> assertThat(TestBus.types(Topic.CASES, id))
                .endsWith("case.plan-set.v1", "case.plan-step-done.v1", "case.plan-step-done.v1"));
        assertThat(PublishedLanguage.violations(TestBus.read(Topic.CASES, id))).isEmpty();
        assertThat(TestBus.read(Topic.CASES, id).toString()).doesNotContain("路灯", "照片");
        assertThat(Supervision.history(id)).endsWith("PLAN_SET", "PLAN_STEP_DONE", "PLAN_STEP_DONE");
    }

    @Test
    void aPlanChangesByANewVersionOnlyAndTheFirstDayStaysKnown() {
        UUID id = plannedCase();
        require(HANDLER.move(id, "plan/steps/1/completion", done("2026-03-02")));
        Response withoutAReason = HANDLER.move(id, "plan", plan("", step("验收", null, "2026-03-09")));
        Map<String, Object> later = step("验收", null, "2026-03-09");
        later.put("continues", 2);

        require(HANDLER.move(id, "plan", plan("供货延迟。", later)));

        assertRefused(withoutAReason, 422, "plan-changed-without-a-reason");
        JsonPath shown = HANDLER.get("/v1/cases/" + id + "/plan").jsonPath();
        assertThat(shown.getList("versions.reason")).containsExactly("", "供货延迟。");
        assertThat(shown.getList("steps.standing")).containsExactly("DONE", "DROPPED", "OPEN");
        assertThat(shown.getString("steps[2].firstDueOn")).isEqualTo("2026-03-04");
        assertThat(shown.getString("steps[2].dueOn")).isEqualTo("2026-03-09");
        assertThat(clocks(id)).containsExactly("STOPPED", "STOPPED", "ARMED");
        assertRefused(HANDLER.move(id, "plan/steps/2/completion", done("2026-03-02")), 409, "step-ended");
    }

    @Test
    void theRulesOfPlanning() {
        UUID assigned = Desk.assignedCase();
        UUID id = Desk.acceptedCase();
        Map<String, Object> gone = step("验收", null, "2026-03-09");
        gone.put("continues", 7);

        assertRefused(HANDLER.move(assigned, "plan", plan("", step("x", null, "2026-03-03"))), 409, "wrong-state");
        assertRefused(HANDLER.move(id, "plan", plan("")), 422, "plan-without-steps");
        assertRefused(HANDLER.move(id, "plan", plan("", step("x", null, "2026-03-01"))), 422, "step-in-the-past");
        assertRefused(HANDLER.move(id, "plan", plan("", step("x", "S0004", "2026-03-03"))), 422, "step-of-a-stranger");
        assertRefused(HANDLER.move(id, "plan", plan("", gone)), 422, "unknown-step");
        assertThat(HANDLER.move(id, "plan", plan("", step("", null, "2026-03-03")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(HANDLER.move(id, "plan", plan("", step("x", null, "tomorrow")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(DISPATCHER
                        .move(id, "plan", plan("", step("x", null, "2026-03-03")))
                        .statusCode())
                .isEqualTo(403);
        assertRefused(HELPER.move(id, "plan", plan("", step("x", null, "2026-03-03")), "\"v1\""), 404, "not-found");
        assertThat(HANDLER.get("/v1/cases/" + id + "/plan").jsonPath().getInt("version"))
                .isZero();
        require(HANDLER.move(id, "plan", plan("", step("x", null, "2026-03-03"))));
        assertRefused(HANDLER.move(id, "plan/steps/1/completion", done("2026-03-03")), 422, "step-day");
        assertRefused(HANDLER.move(id, "plan/steps/1/completion", done("2026-03-01")), 422, "step-day");
        assertRefused(HANDLER.move(id, "plan/steps/9/completion", done("2026-03-02")), 404, "not-found");
    }

    @Test
    void noCaseIsClosedWhileAStepIsOpen() {
        UUID id = plannedCase();
        require(HANDLER.move(id, "plan/steps/1/completion", done("2026-03-02")));
        Response tooEarly = HANDLER.move(id, "resolution", Desk.resolution("已办结。"));

        require(HANDLER.move(id, "plan", plan("其余无需办理。")));
        Response resolved = HANDLER.move(id, "resolution", Desk.resolution("已办结。"));

        assertRefused(tooEarly, 409, "plan-steps-open");
        require(resolved);
    }

    @Test
    void aMissedStepIsToldOnceAndDoneLateStaysLate() {
        UUID id = plannedCase();

        TestClock.moveTo(Instant.parse("2026-03-03T16:00:01Z"));
        await().atMost(LONG).untilAsserted(() -> assertThat(clocks(id)).containsExactly("FIRED", "ARMED"));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(TestBus.types(Topic.CASES, id)).contains("case.limit-missed.v1"));
        JsonPath late = SUPERVISOR.get("/v1/cases/" + id + "/plan").jsonPath();
        require(HANDLER.move(id, "plan/steps/1/completion", done("2026-03-03")));

        assertThat(late.getList("steps.standing")).containsExactly("LATE", "OPEN");
        assertThat(SUPERVISOR.get("/v1/cases/" + id + "/plan").jsonPath().getList("steps.standing"))
                .containsExactly("DONE_LATE", "OPEN");
        assertThat(clocks(id)).containsExactly("FIRED", "ARMED");
    }

    @Test
    void clocksOfStepsStandStillWithTheCaseAndDaysStayAsPlanned() {
        UUID id = plannedCase();
        require(LEADER.move(id, "suspension", Map.of("reason", "WAITING_FOR_AN_EXPERT")));
        assertThat(clocks(id)).containsExactly("PAUSED", "PAUSED");
        require(HANDLER.move(id, "plan", plan("等待鉴定。", step("验收", null, "2026-03-20"))));
        assertThat(clocks(id)).containsExactly("STOPPED", "STOPPED", "PAUSED");

        TestClock.moveTo(Instant.parse("2026-03-09T02:00:00Z"));
        require(HANDLER.move(id, "resumption", null));

        assertThat(clocks(id)).containsExactly("STOPPED", "STOPPED", "ARMED");
        assertThat(HANDLER.get("/v1/cases/" + id + "/plan").jsonPath().getString("steps[2].dueOn"))
                .isEqualTo("2026-03-20");
    }

    @Test
    void aWithdrawnCaseLeavesTheBoard() {
        UUID id = plannedCase();
        assertThat(board(SUPERVISOR, "")).contains(id.toString());

        TestBus.publish(new ComplaintWithdrawn(id, Instant.parse("2026-03-02T02:00:00Z")), 2);

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(board(SUPERVISOR, "")).doesNotContain(id.toString()));
        assertThat(clocks(id)).containsExactly("STOPPED", "STOPPED");
        assertThat(Supervision.history(id)).endsWith("WITHDRAWN", "PLAN_ENDED");
    }

    @Test
    void theBoardIsNarrowedByUnitAndLatenessAndShowsASectionItsOwn() {
        UUID id = plannedCase();

        assertThat(board(HANDLER, "")).contains(id.toString());
        assertThat(board(HELPER, "")).doesNotContain(id.toString());
        assertThat(board(SUPERVISOR, "&unit=U001")).contains(id.toString());
        assertThat(board(SUPERVISOR, "&unit=U002")).doesNotContain(id.toString());
        assertThat(board(SUPERVISOR, "&late=true")).doesNotContain(id.toString());
        TestClock.moveTo(Instant.parse("2026-03-03T16:00:01Z"));
        assertThat(board(SUPERVISOR, "&late=true")).contains(id.toString());
        assertRefused(SUPERVISOR.get("/v1/plans?cursor=rubbish"), 400, "bad-cursor");
    }

    @Test
    void theBoardPagesByTimeLeft() {
        List<UUID> ids = List.of(plannedCase(), plannedCase(), plannedCase());
        String cursor = "";
        StringBuilder seen = new StringBuilder();
        do {
            JsonPath page = SUPERVISOR.get("/v1/plans?limit=2" + cursor).jsonPath();
            page.getList("items.caseId").forEach(one -> seen.append(one).append(' '));
            cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty());

        ids.forEach(one -> assertThat(seen.toString()).containsOnlyOnce(one.toString()));
    }

    private static String board(Desk desk, String filter) {
        Response page = desk.get("/v1/plans?limit=200" + filter);
        require(page);
        return page.asString();
    }

    static UUID plannedCase() {
        UUID id = Desk.acceptedCase();
        require(HANDLER.move(id, "plan", plan("", step("更换路灯", null, "2026-03-03"), step("验收", null, "2026-03-04"))));
        return id;
    }

    static Map<String, Object> plan(String reason) {
        return Map.of("steps", List.of(), "reason", reason);
    }

    static Map<String, Object> plan(String reason, Map<String, Object> step) {
        return Map.of("steps", List.of(step), "reason", reason);
    }

    static Map<String, Object> plan(String reason, Map<String, Object> first, Map<String, Object> second) {
        return Map.of("steps", List.of(first, second), "reason", reason);
    }

    static Map<String, Object> step(String title, @Nullable String section, String dueOn) {
        Map<String, Object> step = new HashMap<>(Map.of("title", title, "dueOn", dueOn, "person", "王工"));
        if (section != null) {
            step.put("section", section);
        }
        return step;
    }

    static Map<String, Object> done(String day) {
        return Map.of("doneOn", day, "evidence", "现场照片 3 张");
    }

    private static List<Object> clocks(UUID id) {
        return Rows.of("select state from deadline where case_id = ? and kind = 'PLAN_STEP' order by cycle", id)
                .stream()
                .map(row -> row.get("state"))
                .toList();
    }
}
