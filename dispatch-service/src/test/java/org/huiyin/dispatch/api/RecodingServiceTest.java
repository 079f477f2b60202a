package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.CLERK;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;
import static org.huiyin.dispatch.api.SecondLooks.SECOND_DISPATCHER;
import static org.huiyin.dispatch.api.Team.assertRefused;
import static org.huiyin.dispatch.api.Team.require;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huiyin.bus.event.CaseRecoded;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.draw.Purpose;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

/** The difficulty of drawn cases is judged a second time by somebody who is not told the first judgement. */
@DispatchTest
class RecodingServiceTest {

    @Test
    void aSecondDispatcherJudgesWithoutBeingToldTheFirstJudgement() {
        UUID id = triagedCase(true, "HARD");

        Response recoded = SECOND_DISPATCHER.move(id, "recodings", Map.of("difficulty", "SIMPLE"));

        require(recoded);
        assertThat(recoded.jsonPath().getMap("").keySet())
                .containsExactlyInAnyOrder("caseId", "difficulty", "recodedAt");
        assertThat(recoded.asString()).contains("SIMPLE").doesNotContain("HARD");
        List<Envelope> told = Supervision.awaitEvents(id, "case.recoded.v1", 1);
        CaseRecoded event =
                (CaseRecoded) EventJson.read(EventType.CASE_RECODED, told.get(0).body());
        assertThat(event)
                .extracting(CaseRecoded::difficulty, CaseRecoded::secondDifficulty, CaseRecoded::agreed)
                .containsExactly("HARD", "SIMPLE", false);
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        assertThat(Supervision.history(id)).endsWith("TRIAGED", "RECODED");
        assertThat(SUPERVISOR.show(id).asString()).as("the first one stays").contains("HARD");
    }

    @Test
    void whoeverTriagedDoesNotJudgeAgainAndNobodyTwice() {
        UUID id = triagedCase(true, "HARD");
        Desk later = new Desk("dispatcher3", "dispatcher", "/U000/S0000");
        require(later.move(id, "triage", SecondLooks.triage("HARD")));
        Object body = Map.of("difficulty", "HARD");

        assertRefused(DISPATCHER.move(id, "recodings", body), 403, "recoding-by-the-triaging-dispatcher");
        assertRefused(later.move(id, "recodings", body), 403, "recoding-by-the-triaging-dispatcher");
        for (Desk other : List.of(SUPERVISOR, CLERK, HANDLER)) {
            assertThat(other.move(id, "recodings", body).statusCode()).isEqualTo(403);
        }
        require(SECOND_DISPATCHER.move(id, "recodings", body));
        assertRefused(SECOND_DISPATCHER.move(id, "recodings", body), 409, "recoded-already");
        List<Envelope> told = Supervision.awaitEvents(id, "case.recoded.v1", 1);
        CaseRecoded event =
                (CaseRecoded) EventJson.read(EventType.CASE_RECODED, told.get(0).body());
        assertThat(event.agreed()).isTrue();
    }

    @Test
    void onlyDrawnTriagesAreJudgedAgainAndNothingThatWasWithdrawn() {
        UUID untriaged = SecondLooks.newCase(Purpose.RECODING, true);
        UUID undrawn = triagedCase(false, "SIMPLE");
        UUID withdrawn = triagedCase(true, "SIMPLE");
        TestBus.publish(new ComplaintWithdrawn(withdrawn, Instant.parse("2026-03-12T02:00:00Z")), 2);
        Awaitility.await()
                .atMost(Desk.LONG)
                .until(() ->
                        SUPERVISOR.show(withdrawn).jsonPath().getString("state").equals("WITHDRAWN"));
        Object body = Map.of("difficulty", "SIMPLE");

        assertRefused(SECOND_DISPATCHER.move(untriaged, "recodings", body), 409, "not-drawn");
        assertRefused(SECOND_DISPATCHER.move(undrawn, "recodings", body), 409, "not-drawn");
        assertRefused(SECOND_DISPATCHER.move(withdrawn, "recodings", body), 409, "wrong-state");
        assertThat(SECOND_DISPATCHER
                        .move(undrawn, "recodings", Map.of("difficulty", "IMPOSSIBLE"))
                        .statusCode())
                .isIn(400, 422);
        assertThat(ToDo.one(SECOND_DISPATCHER, "RECODING", undrawn)).isNull();
        assertThat(ToDo.one(SECOND_DISPATCHER, "RECODING", withdrawn)).isNull();
    }

    @Test
    void itIsATaskOfEveryOtherDispatcherAndSaysNothingOfTheFirstJudgement() {
        UUID id = triagedCase(true, "HARD");

        Map<String, Object> task = ToDo.one(SECOND_DISPATCHER, "RECODING", id);

        assertThat(task).containsEntry("doneAt", "/v1/cases/" + id + "/recodings");
        assertThat(task.toString()).doesNotContain("HARD");
        assertThat(ToDo.one(DISPATCHER, "RECODING", id)).isNull();
        assertThat(ToDo.one(SUPERVISOR, "RECODING", id)).isNull();
        require(SECOND_DISPATCHER.move(id, "recodings", Map.of("difficulty", "HARD")));
        assertThat(ToDo.one(SECOND_DISPATCHER, "RECODING", id)).isNull();
    }

    @Test
    void noSectionSeesWhichCasesWereDrawn() throws SQLException {
        UUID id = triagedCase(true, "ORDINARY");
        require(DISPATCHER.move(id, "assignment", Desk.assignment("S0001", "L0001")));

        assertThat(seenAs("S0001", id)).isZero();
        assertThat(seenAs("(office)", id)).isEqualTo(1);
    }

    private static UUID triagedCase(boolean drawn, String difficulty) {
        UUID id = SecondLooks.newCase(Purpose.RECODING, drawn);
        require(DISPATCHER.move(id, "triage", SecondLooks.triage(difficulty)));
        return id;
    }

    private static long seenAs(String sight, UUID id) throws SQLException {
        try (Connection app = DriverManager.getConnection(
                        "jdbc:" + RealParts.database().url(), "dispatch_app", "dispatch_app");
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.sight', '" + sight + "', true)");
            try (ResultSet result =
                    statement.executeQuery("select count(*) from case_recoding where case_id = '" + id + "'")) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
