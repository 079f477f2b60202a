package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.COLLEAGUE;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.OTHER_HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;
import static org.huiyin.dispatch.api.Team.assertRefused;
import static org.huiyin.dispatch.api.Team.require;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.ExclusionApproved;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.RealParts;
import org.junit.jupiter.api.Test;

/** What a section can't be judged by is left out of its figures, by somebody who gains nothing from it. */
@DispatchTest
class ExclusionServiceTest {

    @Test
    void somebodyOutsideApprovesThatACaseDoesNotCountAndItIsToldWithoutTheGrounds() {
        UUID id = Desk.acceptedCase();

        Response excluded = SUPERVISOR.move(id, "exclusion", because("AWAITING_HIGHER_POLICY"));

        assertThat(excluded.jsonPath().getString("state")).isEqualTo("ACCEPTED");
        List<Envelope> told = Supervision.awaitEvents(id, "exclusion.approved.v1", 1);
        ExclusionApproved event = (ExclusionApproved)
                EventJson.read(EventType.EXCLUSION_APPROVED, told.get(0).body());
        assertThat(event.resolutionOnly()).isTrue();
        assertThat(event.section()).isEqualTo("S0001");
        assertThat(event.approverUnit()).isEqualTo("U000");
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        assertThat(told.toString()).doesNotContain("细则");
        assertThat(Supervision.history(id)).endsWith("ACCEPTED", "EXCLUDED");
        Response shown = LEADER.get("/v1/cases/" + id + "/exclusions");
        assertThat(shown.jsonPath().getString("[0].grounds")).isEqualTo("省级补贴细则尚未出台。");
        assertThat(OTHER_HANDLER.get("/v1/cases/" + id + "/exclusions").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theUnitConcernedAndWhoeverHasNoneDoNotApprove() {
        UUID id = Desk.acceptedCase();
        Desk homeless = new Desk("homeless-dispatcher", "dispatcher", "none");

        assertRefused(
                COLLEAGUE.move(id, "exclusion", because("OUTSIDE_GOVERNMENT_REMIT")),
                403,
                "exclusion-by-the-unit-concerned");
        assertRefused(
                homeless.move(id, "exclusion", because("OUTSIDE_GOVERNMENT_REMIT")), 403, "exclusion-without-a-unit");
        assertThat(HANDLER.move(id, "exclusion", because("OUTSIDE_GOVERNMENT_REMIT"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(DISPATCHER
                        .move(id, "exclusion", Map.of("reason", "TIRED_OF_IT", "grounds", "x"))
                        .statusCode())
                .isIn(400, 422);
        assertThat(DISPATCHER.get("/v1/cases/" + id + "/exclusions").jsonPath().getList(""))
                .isEmpty();
    }

    @Test
    void aRoundIsExcludedOnceAndANewRoundCountsAgain() {
        UUID id = Desk.resolvedCase();
        require(DISPATCHER.move(id, "exclusion", because("UNLAWFUL_OR_FABRICATED")));
        assertRefused(SUPERVISOR.move(id, "exclusion", because("IN_ANOTHER_PROCEDURE")), 409, "excluded-already");
        require(SUPERVISOR.move(id, "follow-up", Desk.dissatisfied("NOT_SOLVED")));

        require(SUPERVISOR.move(id, "exclusion", because("IN_ANOTHER_PROCEDURE")));

        assertThat(SUPERVISOR.get("/v1/cases/" + id + "/exclusions").jsonPath().getList("round"))
                .containsExactly(1, 2);
    }

    @Test
    void aCaseThatNobodyOwnsIsInNobodysFigures() {
        UUID id = Desk.caseFor("government-service", "HY");

        assertRefused(DISPATCHER.move(id, "exclusion", because("OUTSIDE_GOVERNMENT_REMIT")), 409, "wrong-state");
    }

    @Test
    void theDatabaseAloneHidesTheGroundsFromOthers() throws SQLException {
        UUID id = Desk.acceptedCase();
        require(SUPERVISOR.move(id, "exclusion", because("AWAITING_HIGHER_POLICY")));

        assertThat(seenBy("S0004", id)).isZero();
        assertThat(seenBy("S0001", id)).isEqualTo(1);
    }

    private static long seenBy(String section, UUID id) throws SQLException {
        try (Connection app = DriverManager.getConnection(
                        "jdbc:" + RealParts.database().url(), "dispatch_app", "dispatch_app");
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.sight', '" + section + "', true)");
            try (ResultSet result =
                    statement.executeQuery("select count(*) from case_exclusion where case_id = '" + id + "'")) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static Map<String, Object> because(String reason) {
        return Map.of("reason", reason, "grounds", "省级补贴细则尚未出台。");
    }
}
