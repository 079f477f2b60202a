package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.dispatch.Desk.AUDITOR;
import static org.huiyin.dispatch.Desk.CLERK;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;
import static org.huiyin.dispatch.api.SecondLooks.THIRD;
import static org.huiyin.dispatch.api.Team.assertRefused;
import static org.huiyin.dispatch.api.Team.require;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huiyin.bus.event.CaseReCalled;
import org.huiyin.bus.event.ComplaintAnswered;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Complainants of drawn cases are asked once more by a third unit, and no section knows beforehand which. */
@DispatchTest
class ReCallServiceTest {
    private static final String WORDS = "科室的人让我说满意。";

    @Test
    void aThirdUnitAsksOnceMoreAndTheCaseStaysAsItIs() {
        UUID id = SecondLooks.followedUpCase(true);

        Response recalled = THIRD.move(id, "re-calls", withWords());

        require(recalled);
        assertThat(recalled.jsonPath().getString("words")).isEqualTo(WORDS);
        assertThat(recalled.getHeader("ETag")).isEqualTo(SUPERVISOR.show(id).getHeader("ETag"));
        assertThat(SUPERVISOR.show(id).jsonPath().getString("state")).isEqualTo("FOLLOWED_UP");
        assertThat(SUPERVISOR.show(id).jsonPath().getString("voice.satisfaction"))
                .isEqualTo("SATISFIED");
        assertThat(Supervision.history(id)).endsWith("FOLLOWED_UP", "RE_CALLED");
        List<Envelope> told = Supervision.awaitEvents(id, "case.re-called.v1", 1);
        CaseReCalled event = (CaseReCalled)
                EventJson.read(EventType.CASE_RE_CALLED, told.get(0).body());
        assertThat(event)
                .extracting(
                        CaseReCalled::round,
                        CaseReCalled::section,
                        CaseReCalled::unit,
                        CaseReCalled::followUpUnit,
                        CaseReCalled::reached,
                        CaseReCalled::resolved,
                        CaseReCalled::satisfaction)
                .containsExactly(1, "S0001", "U001", "U007", true, false, "DISSATISFIED");
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        assertThat(told.toString()).doesNotContain("满意。");
    }

    @Test
    void itIsRecordedOncePerRoundAlsoAfterTheStrikeOffAndInVain() {
        UUID id = SecondLooks.followedUpCase(true);
        require(DISPATCHER.move(id, "strike-off", null));

        require(THIRD.move(id, "re-calls", Map.of("reached", false)));

        assertRefused(THIRD.move(id, "re-calls", Desk.reached("SATISFIED")), 409, "re-called-already");
        assertThat(SUPERVISOR.show(id).jsonPath().getString("state")).isEqualTo("STRUCK_OFF");
        assertThat(Supervision.awaitEvents(id, "case.re-called.v1", 1)).hasSize(1);
        assertThat(AUDITOR.get("/v1/cases/" + id + "/re-calls").jsonPath().getList("reached"))
                .containsExactly(false);
    }

    @Test
    void onlyWhatWasDrawnAndHeardIsAskedAbout() {
        UUID undrawn = SecondLooks.followedUpCase(false);
        UUID unheard = SecondLooks.resolvedCase(true);

        assertRefused(THIRD.move(undrawn, "re-calls", Desk.reached("SATISFIED")), 409, "not-drawn");
        assertRefused(THIRD.move(unheard, "re-calls", Desk.reached("SATISFIED")), 409, "wrong-state");
        require(SUPERVISOR.move(unheard, "follow-up", Desk.dissatisfied("NOT_SOLVED")));
        assertRefused(THIRD.move(unheard, "re-calls", Desk.reached("SATISFIED")), 409, "wrong-state");
        assertThat(Rows.number("select count(*) from case_re_call where case_id in (?, ?)", undrawn, unheard))
                .isZero();
    }

    @Test
    void whoeverHadAHandInTheFirstAnswerDoesNotAsk() {
        UUID id = SecondLooks.followedUpCase(true);
        Object body = Desk.reached("SATISFIED");

        assertRefused(
                Supervision.SUPERVISOR_OF_THE_UNIT.move(id, "re-calls", body), 403, "re-call-by-the-handling-unit");
        assertRefused(
                Supervision.SECOND_SUPERVISOR.move(id, "re-calls", body), 403, "re-call-by-the-unit-that-asked-first");
        assertRefused(
                new Desk("supervisor", "supervisor", "/U007/S0040").move(id, "re-calls", body),
                403,
                "re-call-by-whoever-asked-first");
        assertRefused(
                new Desk("handler", "supervisor", "/U007/S0040").move(id, "re-calls", body),
                403,
                "re-call-by-the-handler");
        assertRefused(
                new Desk("homeless", "supervisor", "none").move(id, "re-calls", body), 403, "re-call-without-a-unit");
        for (Desk other : List.of(HANDLER, LEADER, DISPATCHER, CLERK, AUDITOR)) {
            assertThat(other.move(id, "re-calls", body).statusCode()).isEqualTo(403);
        }
        assertThat(Supervision.events(id, "case.re-called.v1")).isEmpty();
    }

    @Test
    void aBodyThatSaysTwoThingsIsRefusedAndAnOldVersionToo() {
        UUID id = SecondLooks.followedUpCase(true);

        assertThat(THIRD.move(id, "re-calls", Map.of("reached", false, "satisfaction", "SATISFIED"))
                        .statusCode())
                .isIn(400, 422);
        assertThat(THIRD.move(id, "re-calls", Desk.reached("SATISFIED"), "\"v1\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void itIsATaskOfThoseWhoMayAskAndOfNobodyElse() {
        UUID id = SecondLooks.followedUpCase(true);
        UUID undrawn = SecondLooks.followedUpCase(false);

        assertThat(ToDo.kinds(THIRD, id)).containsExactly("RE_CALL");
        assertThat(ToDo.one(THIRD, "RE_CALL", id)).containsEntry("doneAt", "/v1/cases/" + id + "/re-calls");
        assertThat(ToDo.kinds(THIRD, undrawn)).isEmpty();
        for (Desk other : List.of(SUPERVISOR, Supervision.SECOND_SUPERVISOR, Supervision.SUPERVISOR_OF_THE_UNIT)) {
            assertThat(ToDo.kinds(other, id)).isEmpty();
        }
        assertThat(ToDo.kinds(DISPATCHER, id)).containsExactly("STRIKE_OFF");
        assertThat(ToDo.kinds(HANDLER, id)).isEmpty();

        require(THIRD.move(id, "re-calls", Desk.reached("SATISFIED")));
        assertThat(ToDo.kinds(THIRD, id)).isEmpty();
    }

    @Test
    void whoAnsweredUnaskedMayBeAskedByAnyOtherUnit() {
        UUID id = SecondLooks.resolvedCase(true);
        TestBus.publish(
                new ComplaintAnswered(id, 1, true, "SATISFIED", null, Instant.parse("2026-03-12T02:00:00Z")), 2);
        Awaitility.await()
                .atMost(Desk.LONG)
                .until(() -> SUPERVISOR.show(id).jsonPath().getString("state").equals("FOLLOWED_UP"));

        assertThat(ToDo.kinds(SUPERVISOR, id)).containsExactly("RE_CALL");
        require(SUPERVISOR.move(id, "re-calls", Desk.reached("BASICALLY_SATISFIED")));
    }

    @Test
    void noSectionSeesThatACaseWasDrawnOrWhatWasSaid() throws SQLException {
        UUID id = SecondLooks.followedUpCase(true);
        assertThat(seenAs("S0001", id)).isZero();
        assertThat(seenAs("", id)).isZero();
        assertThat(seenAs("(office)", id)).isEqualTo(1);
        String before = LEADER.show(id).asString()
                + LEADER.get("/v1/cases/" + id + "/history").asString();
        assertThat(before.toUpperCase(Locale.ROOT)).doesNotContain("DRAW", "RE_CALL", "RE-CALL");

        require(THIRD.move(id, "re-calls", withWords()));

        assertThat(seenAs("S0001", id)).isZero();
        assertThat(HANDLER.get("/v1/cases/" + id + "/re-calls").statusCode()).isEqualTo(403);
        assertThat(LEADER.get("/v1/cases/" + id + "/follow-ups").asString()).doesNotContain(WORDS);
        assertThat(AUDITOR.get("/v1/cases/" + id + "/re-calls").jsonPath().getString("[0].words"))
                .isEqualTo(WORDS);
        assertThat(Rows.number("select count(*) from case_re_call where case_id = ? and sealed_words like '%满意%'", id))
                .isZero();
    }

    @Test
    void aReferredCaseIsSealedWithWhatWasSaid() throws SQLException {
        UUID id = SecondLooks.followedUpCase(true);
        require(THIRD.move(id, "re-calls", withWords()));
        Desk inspector = new Desk("inspector", "supervisor", "/U000/S0009");
        require(SUPERVISOR.move(
                id,
                "referral",
                Map.of(
                        "body",
                        "DISCIPLINE_INSPECTION",
                        "reason",
                        "SUSPECTED_BREACH_OF_DISCIPLINE",
                        "grounds",
                        "反映经办人员索要好处。",
                        "named",
                        List.of(Tokens.ISSUER + "|inspector"))));

        assertThat(AUDITOR.get("/v1/cases/" + id + "/re-calls").statusCode()).isEqualTo(404);
        assertThat(THIRD.move(id, "re-calls", Desk.reached("SATISFIED"), "\"v9\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(seenAs("(office)", id)).isZero();
        assertThat(inspector.get("/v1/cases/" + id + "/re-calls").asString()).contains(WORDS);
    }

    @Test
    void nobodyDrawsAgainOrRewritesWhatWasSaid() throws SQLException {
        UUID id = SecondLooks.followedUpCase(true);
        try (Connection app = app();
                Statement statement = app.createStatement()) {
            for (String change : List.of(
                    "update case_re_call set asked_unit = 'U009' where case_id = '" + id + "'",
                    "delete from case_re_call where case_id = '" + id + "'")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void theDatabaseAloneRefusesAnOwnReCall() throws SQLException {
        UUID id = SecondLooks.followedUpCase(true);
        try (Connection app = app();
                Statement statement = app.createStatement()) {
            statement.execute("select set_config('app.sight', '(office)', false)");
            for (String who : List.of("'x', author_unit = 'U001'", "'x', author_unit = 'U000'")) {
                assertThatThrownBy(() -> statement.execute("update case_re_call set recalled_at = now(), author = "
                                + who + " where case_id = '" + id + "'"))
                        .hasMessageContaining("recalled_by_a_third_unit");
            }
            String handler = Tokens.ISSUER + "|handler";
            assertThatThrownBy(() -> statement.execute("update case_re_call set recalled_at = now(), author = '"
                            + handler + "', author_unit = 'U007' where case_id = '" + id + "'"))
                    .hasMessageContaining("recalled_by_another");
        }
    }

    private static long seenAs(String sight, UUID id) throws SQLException {
        try (Connection app = app();
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.sight', '" + sight + "', true)");
            try (ResultSet result =
                    statement.executeQuery("select count(*) from case_re_call where case_id = '" + id + "'")) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static Connection app() throws SQLException {
        return DriverManager.getConnection("jdbc:" + RealParts.database().url(), "dispatch_app", "dispatch_app");
    }

    private static Map<String, Object> withWords() {
        Map<String, Object> body = new HashMap<>(Desk.dissatisfied("NOT_SOLVED"));
        body.put("words", WORDS);
        return body;
    }
}
