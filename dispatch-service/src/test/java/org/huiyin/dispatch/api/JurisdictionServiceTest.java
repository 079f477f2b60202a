package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.dispatch.Desk.COLLEAGUE;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LONG;
import static org.huiyin.dispatch.Desk.OTHER_HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.CaseDeadlineMissed;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.JurisdictionRuled;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody passes the buck for ever: returns are limited in time and number, and then somebody rules. */
@DispatchTest
class JurisdictionServiceTest {
    private static final Map<String, Object> TO_THE_FIRST =
            Map.of("section", "S0001", "leader", "L0001", "grounds", "依据三定方案，由许可科负责。");

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void aCaseReturnedTwiceIsRuledAndStaysWithItsOwner() {
        // given
        UUID id = Desk.assignedCase();

        // when
        Response returned = HANDLER.move(id, "return", Desk.giveBack("OUTSIDE_COMPETENCE", "S0004"));
        Response assigned = DISPATCHER.move(id, "assignment", Desk.assignment("S0004", "L0004"));
        Response contested = OTHER_HANDLER.move(id, "return", Desk.giveBack("OUTSIDE_TERRITORY", "S0001"));
        Response handedOn = DISPATCHER.move(id, "assignment", Desk.assignment("S0004", "L0004"));
        Response ruledByAPart = COLLEAGUE.move(id, "ruling", TO_THE_FIRST);
        Response ruled = DISPATCHER.move(id, "ruling", TO_THE_FIRST);
        Response again = HANDLER.move(id, "return", Desk.giveBack("OUTSIDE_COMPETENCE", "S0004"));
        Response accepted = HANDLER.move(id, "acceptance", null);

        // then
        assertThat(returned.jsonPath().getString("state")).isEqualTo("RETURNED");
        assertThat(returned.jsonPath().getString("returnedBy")).isEqualTo("S0001");
        assertThat(assigned.jsonPath().getInt("round")).isEqualTo(1);
        assertThat(contested.jsonPath().getString("state")).isEqualTo("CONTESTED");
        assertThat(contested.jsonPath().getList("givenBackBy")).isEqualTo(List.of("S0001", "S0004"));
        assertProblem(handedOn, 409, "wrong-state");
        assertProblem(ruledByAPart, 403, "ruling-by-a-unit-concerned");
        assertThat(ruled.jsonPath().getString("assignment.section")).isEqualTo("S0001");
        assertThat(ruled.jsonPath().getBoolean("ruled")).isTrue();
        assertProblem(again, 409, "owner-was-ruled");
        assertThat(accepted.jsonPath().getString("state")).isEqualTo("ACCEPTED");
        List<Envelope> told = awaitEvents(id, 9);
        assertThat(told)
                .extracting(Envelope::type)
                .containsExactly(
                        "case.opened.v1",
                        "case.assigned.v1",
                        "case.returned.v1",
                        "case.assigned.v1",
                        "case.returned.v1",
                        "case.contested.v1",
                        "jurisdiction.ruled.v1",
                        "case.assigned.v1",
                        "case.accepted.v1");
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        assertThat(EventJson.read(EventType.JURISDICTION_RULED, told.get(6).body()))
                .isInstanceOfSatisfying(JurisdictionRuled.class, event -> {
                    assertThat(event.buckPassing()).isTrue();
                    assertThat(event.returnedBy()).containsExactly("S0001", "S0004");
                });
        Response jurisdiction = SUPERVISOR.get("/v1/cases/" + id + "/jurisdiction");
        assertThat(jurisdiction.jsonPath().getList("returns.proposedOwner")).isEqualTo(List.of("S0004", "S0001"));
        assertThat(jurisdiction.jsonPath().getString("rulings[0].grounds")).contains("三定方案");
        assertThat(SUPERVISOR.get("/v1/cases?state=CONTESTED").statusCode()).isEqualTo(200);
    }

    @Test
    void theFirstReceiversClockRunsUntilAnotherAccepts() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
        UUID id = Desk.assignedCase();
        HANDLER.move(id, "return", Desk.giveBack("OUTSIDE_COMPETENCE", "S0004"));
        assertThat(clocks(id)).containsExactly(Map.of("section", "S0001", "state", "ARMED"));

        TestClock.moveTo(Instant.parse("2026-03-09T16:00:01Z"));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(TestBus.types(Topic.CASES, id)).contains("case.deadline-missed.v1"));

        CaseDeadlineMissed missed = (CaseDeadlineMissed) EventJson.read(
                EventType.CASE_DEADLINE_MISSED,
                TestBus.read(Topic.CASES, id).get(3).body());
        assertThat(missed.section()).isEqualTo("S0001");
        assertThat(SUPERVISOR.show(id).jsonPath().getString("state")).isEqualTo("RETURNED");
    }

    @Test
    void theFirstReceiverIsFreeWhenAnotherAccepts() {
        UUID id = Desk.assignedCase();
        HANDLER.move(id, "return", Desk.giveBack("DUPLICATE", null));
        DISPATCHER.move(id, "assignment", Desk.assignment("S0004", "L0004"));
        assertThat(clocks(id))
                .containsExactly(
                        Map.of("section", "S0001", "state", "ARMED"), Map.of("section", "S0004", "state", "ARMED"));

        OTHER_HANDLER.move(id, "acceptance", null);

        assertThat(clocks(id))
                .containsExactly(
                        Map.of("section", "S0001", "state", "STOPPED"), Map.of("section", "S0004", "state", "ARMED"));
        assertThat(HANDLER.show(id).statusCode()).isEqualTo(404);
    }

    @Test
    void aReturnIsRefusedWhenItIsLateOrNamesNoOwner() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
        UUID id = Desk.assignedCase();

        assertProblem(HANDLER.move(id, "return", Map.of("reason", "DUPLICATE")), 422, "invalid-values");
        assertProblem(HANDLER.move(id, "return", Desk.giveBack("OUTSIDE_TERRITORY", null)), 422, "invalid-values");
        assertProblem(HANDLER.move(id, "return", Desk.giveBack("OUTSIDE_TERRITORY", "S0001")), 422, "invalid-values");
        assertProblem(HANDLER.move(id, "return", Desk.giveBack("OUTSIDE_TERRITORY", "S9999")), 422, "invalid-values");
        TestClock.moveTo(Instant.parse("2026-03-04T16:00:00Z"));
        assertProblem(HANDLER.move(id, "return", Desk.giveBack("DUPLICATE", null)), 409, "return-too-late");
        assertThat(SUPERVISOR.show(id).jsonPath().getString("state")).isEqualTo("ASSIGNED");
    }

    private static List<Map<String, Object>> clocks(UUID id) {
        return Rows.of(
                "select section, state from deadline where case_id = ? and kind = 'RESOLUTION' order by cycle", id);
    }

    private static List<Envelope> awaitEvents(UUID id, int count) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(TestBus.read(Topic.CASES, id)).hasSize(count));
        return TestBus.read(Topic.CASES, id);
    }

    private static void assertProblem(Response response, int status, String type) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.jsonPath().getString("type")).endsWith("/" + type);
    }
}
