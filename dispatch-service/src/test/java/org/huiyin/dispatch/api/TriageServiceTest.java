package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.Topic;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DispatchTest
class TriageServiceTest {

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void theTriageRoutesAnewAndLeavesWhatTheComplainantSaid() {
        UUID id = Desk.caseFor("other", "HY");

        Response triaged = Desk.DISPATCHER.move(id, "triage", triage("market-regulation", false, "HARD"));

        assertThat(triaged.statusCode()).isEqualTo(200);
        assertThat(triaged.jsonPath().getString("state")).isEqualTo("PROPOSED");
        assertThat(triaged.jsonPath().getString("category")).isEqualTo("other");
        assertThat(triaged.jsonPath().getString("triage.category")).isEqualTo("market-regulation");
        assertThat(triaged.jsonPath().getString("route.section")).isEqualTo("S0004");
        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(events(id)).contains("case.triaged.v1"));
        assertThat(events(id)).doesNotContain("case.assigned.v1");
    }

    @Test
    void theDifficultyIsJudgedOnce() {
        UUID id = Desk.caseFor("government-service", "HY");
        Desk.DISPATCHER.move(id, "triage", triage("government-service", false, "HARD"));

        Response again = Desk.DISPATCHER.move(id, "triage", triage("market-regulation", false, "HARD"));
        Response easier = Desk.DISPATCHER.move(id, "triage", triage("market-regulation", false, "SIMPLE"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(easier.statusCode()).isEqualTo(409);
        assertThat(easier.jsonPath().getString("type")).endsWith("difficulty-frozen");
    }

    @Test
    void anEmergencySkipsTheQueueAndHasHours() {
        TestClock.moveTo(Instant.parse("2026-03-14T02:00:00Z")); // a Saturday
        UUID id = Desk.caseFor("government-service", "HY");

        Response triaged = Desk.DISPATCHER.move(id, "triage", triage("government-service", true, "ORDINARY"));

        assertThat(triaged.jsonPath().getString("state")).isEqualTo("ASSIGNED");
        assertThat(triaged.jsonPath().getString("assignment.leader")).isEqualTo("L0001");
        assertThat(triaged.jsonPath().getString("assignment.limit.unit")).isEqualTo("HOURS");
        Instant dueAt = Instant.parse(triaged.jsonPath().getString("assignment.dueAt"));
        assertThat(Duration.between(Instant.parse("2026-03-14T04:00:00Z"), dueAt))
                .isBetween(Duration.ZERO, Duration.ofMinutes(2));
        assertThat(Instant.parse(triaged.jsonPath().getString("assignment.legalDueAt")))
                .isEqualTo(dueAt.plus(Duration.ofHours(22)));
        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(events(id))
                .containsSubsequence("case.opened.v1", "case.triaged.v1", "case.assigned.v1"));
    }

    @Test
    void anEmergencyWhoseRulesDisagreeWaitsFirstInTheQueue() {
        UUID ordinary = Desk.caseFor("other", "HY");
        UUID urgent = Desk.caseFor("other", "HY");
        String territory = "HY-03"; // has a section of its own for any matter
        Map<String, Object> judged = Map.of(
                "kind", "COMPLAINT",
                "level", "MAJOR",
                "emergency", true,
                "difficulty", "ORDINARY",
                "category", "transport",
                "territory", territory);

        Response triaged = Desk.DISPATCHER.move(urgent, "triage", judged);
        List<String> queue = Desk.DISPATCHER.all("/v1/cases/unowned?longerThan=PT0S", "id");

        assertThat(triaged.jsonPath().getString("state")).isEqualTo("PROPOSED");
        assertThat(triaged.jsonPath().getString("route.reason")).startsWith("INDUSTRY_BEFORE_TERRITORY:");
        assertThat(queue).containsSubsequence(urgent.toString(), ordinary.toString());
    }

    @Test
    void codesThatTheCityDoesNotKnowAreRefused() {
        UUID id = Desk.caseFor("government-service", "HY");

        assertThat(Desk.DISPATCHER
                        .move(id, "triage", triage("astrology", false, "HARD"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Desk.HANDLER.move(id, "triage", triage("tax", false, "HARD")).statusCode())
                .isEqualTo(403);
        assertThat(Desk.DISPATCHER
                        .move(Desk.assignedCase(), "triage", triage("tax", false, "HARD"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void theFirstContactThatReachedSomebodyStopsItsClock() {
        UUID id = Desk.assignedCase();

        Response tried = Desk.HANDLER.move(id, "contact", Map.of("channel", "PHONE", "reached", false));
        Response reached = Desk.HANDLER.move(id, "contact", Map.of("channel", "VISIT", "reached", true));
        Response again = Desk.HANDLER.move(id, "contact", Map.of("channel", "PHONE", "reached", true));

        assertThat(tried.jsonPath().getString("firstContactAt")).isNull();
        assertThat(reached.jsonPath().getString("firstContactAt")).isNotNull();
        assertThat(again.jsonPath().getString("firstContactAt"))
                .isEqualTo(reached.jsonPath().getString("firstContactAt"));
        assertThat(clock(id, "FIRST_CONTACT")).isEqualTo("STOPPED");
        assertThat(Desk.OTHER_HANDLER
                        .move(id, "contact", Map.of("channel", "PHONE", "reached", true))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void eachStepOfTheLifeHasItsClock() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
        UUID id = Desk.assignedCase();
        TestClock.moveTo(Instant.parse("2026-03-05T02:00:00Z"));
        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(
                        Rows.of("select kind from deadline where case_id = ? and state = 'FIRED' order by kind", id))
                .containsExactly(Map.of("kind", "ACCEPTANCE"), Map.of("kind", "FIRST_CONTACT")));
        Desk.HANDLER.move(id, "acceptance", null);
        Desk.HANDLER.move(id, "resolution", Desk.resolution("好了。"));

        assertThat(clock(id, "RESOLUTION")).isEqualTo("STOPPED");
        assertThat(clock(id, "FOLLOW_UP")).isEqualTo("ARMED");
        Desk.SUPERVISOR.move(id, "follow-up", Desk.reached("SATISFIED"));
        assertThat(clock(id, "FOLLOW_UP")).isEqualTo("STOPPED");
    }

    @Test
    void aContestedCaseIsRuledInTime() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
        UUID id = Desk.assignedCase();
        Desk.HANDLER.move(id, "return", Desk.giveBack("OUTSIDE_COMPETENCE", "S0004"));
        Desk.DISPATCHER.move(id, "assignment", Desk.assignment("S0004", "L0004"));
        Desk.OTHER_HANDLER.move(id, "return", Desk.giveBack("OUTSIDE_COMPETENCE", "S0001"));
        assertThat(clock(id, "RULING")).isEqualTo("ARMED");

        TestClock.moveTo(Instant.parse("2026-03-05T02:00:00Z"));

        await().atMost(Desk.LONG)
                .untilAsserted(() -> assertThat(clock(id, "RULING")).isEqualTo("FIRED"));
        assertThat(Desk.DISPATCHER
                        .move(id, "ruling", Map.of("section", "S0001", "leader", "L0001", "grounds", "由许可科负责。"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static Object clock(UUID id, String kind) {
        return Rows.of("select state from deadline where case_id = ? and kind = ? order by cycle desc", id, kind)
                .get(0)
                .get("state");
    }

    private static List<String> events(UUID id) {
        return TestBus.types(Topic.CASES, id);
    }

    private static Map<String, Object> triage(String category, boolean emergency, String difficulty) {
        return Map.of(
                "kind",
                "COMPLAINT",
                "level",
                "IMPORTANT",
                "emergency",
                emergency,
                "difficulty",
                difficulty,
                "category",
                category,
                "territory",
                "HY");
    }
}
