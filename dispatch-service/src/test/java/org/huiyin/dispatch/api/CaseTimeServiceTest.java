package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.LONG;
import static org.huiyin.dispatch.Desk.SUPERVISOR;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** A deadline moves by extension and suspension only, and each is told. */
@DispatchTest
class CaseTimeServiceTest {
    private static final Map<String, Object> THREE_DAYS = Map.of("workingDays", 3, "basis", "等待检测报告");
    private static final Map<String, Object> GRANTED = Map.of("granted", true);

    @BeforeEach
    void onAMonday() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
    }

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void moreTimeIsAskedForGrantedByAnotherAndAtMostTwice() {
        UUID id = Desk.acceptedCase();

        Response asked = HANDLER.move(id, "extension-request", THREE_DAYS);
        Response askedAgain = LEADER.move(id, "extension-request", THREE_DAYS);
        Response granted = SUPERVISOR.move(id, "extension-decision", GRANTED);
        Response nothingAsked = SUPERVISOR.move(id, "extension-decision", GRANTED);
        LEADER.move(id, "extension-request", THREE_DAYS);
        Response refused = SUPERVISOR.move(id, "extension-decision", Map.of("granted", false));
        LEADER.move(id, "extension-request", THREE_DAYS);
        Response grantedAgain = SUPERVISOR.move(id, "extension-decision", GRANTED);
        Response tooOften = HANDLER.move(id, "extension-request", THREE_DAYS);

        assertThat(asked.jsonPath().getString("assignment.dueOn")).isEqualTo("2026-03-09");
        assertProblem(askedAgain, "extension-asked-already");
        assertThat(granted.jsonPath().getString("assignment.dueOn")).isEqualTo("2026-03-12");
        assertProblem(nothingAsked, "no-extension-asked");
        assertThat(refused.jsonPath().getString("assignment.dueOn")).isEqualTo("2026-03-12");
        assertThat(grantedAgain.jsonPath().getString("assignment.dueOn")).isEqualTo("2026-03-17");
        assertProblem(tooOften, "extended-too-often");
        List<Envelope> told = awaitEvents(id, 9);
        assertThat(told.subList(3, 9))
                .extracting(Envelope::type)
                .containsExactly(
                        "case.extension-asked.v1",
                        "case.extended.v1",
                        "case.extension-asked.v1",
                        "case.extension-refused.v1",
                        "case.extension-asked.v1",
                        "case.extended.v1");
        assertThat(PublishedLanguage.violations(told)).isEmpty();
    }

    @Test
    void whoeverAskedForMoreTimeDoesNotDecideInAnotherRoleEither() {
        UUID id = Desk.acceptedCase();
        new Desk("twofold", "leader", "/U001/S0001").move(id, "extension-request", THREE_DAYS);

        Response own = new Desk("twofold", "dispatcher", "/U000/S0000").move(id, "extension-decision", GRANTED);

        assertThat(own.statusCode()).as(own.asString()).isEqualTo(403);
        assertThat(own.jsonPath().getString("type")).endsWith("/decision-by-whoever-asked");
        assertThat(SUPERVISOR.show(id).jsonPath().getString("assignment.dueOn")).isEqualTo("2026-03-09");
        assertThat(SUPERVISOR.move(id, "extension-decision", GRANTED).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anExtendedDeadlineFiresAtItsNewEndOnly() {
        UUID witness = Desk.acceptedCase();
        UUID id = Desk.acceptedCase();
        HANDLER.move(id, "extension-request", THREE_DAYS);
        SUPERVISOR.move(id, "extension-decision", GRANTED);

        TestClock.moveTo(Instant.parse("2026-03-10T02:00:00Z"));
        awaitSweep(witness);
        assertThat(TestBus.types(Topic.CASES, id)).doesNotContain("case.deadline-missed.v1");
        TestClock.moveTo(Instant.parse("2026-03-12T16:00:01Z"));

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(TestBus.types(Topic.CASES, id)).contains("case.deadline-missed.v1"));
        assertProblem(HANDLER.move(id, "extension-request", THREE_DAYS), "deadline-passed");
    }

    @Test
    void aClockThatStandsStillDoesNotFireAndGetsItsDaysBack() {
        UUID witness = Desk.acceptedCase();
        UUID id = Desk.acceptedCase();

        Response suspended = LEADER.move(id, "suspension", Map.of("reason", "WAITING_FOR_AN_EXPERT"));
        Response resolved = HANDLER.move(id, "resolution", Desk.resolution("too early"));
        TestClock.moveTo(Instant.parse("2026-03-13T02:00:00Z"));
        awaitSweep(witness);
        Response resumed = HANDLER.move(id, "resumption", null);

        assertThat(suspended.jsonPath().getString("state")).isEqualTo("SUSPENDED");
        assertThat(suspended.jsonPath().getString("suspension.reason")).isEqualTo("WAITING_FOR_AN_EXPERT");
        assertProblem(resolved, "wrong-state");
        assertThat(resumed.jsonPath().getString("state")).isEqualTo("ACCEPTED");
        assertThat(resumed.jsonPath().getString("assignment.dueOn")).isEqualTo("2026-03-20");
        assertThat(Rows.of("select state from deadline where case_id = ? and kind = 'RESOLUTION'", id))
                .containsExactly(Map.of("state", "ARMED"));
        List<Envelope> told = awaitEvents(id, 5);
        assertThat(told.subList(3, 5))
                .extracting(Envelope::type)
                .containsExactly("case.suspended.v1", "case.resumed.v1");
        assertThat(PublishedLanguage.violations(told)).isEmpty();
    }

    /** Once a clock that was due as well has fired, the sweep has been there. */
    private static void awaitSweep(UUID witness) {
        await().atMost(LONG).untilAsserted(() -> assertThat(
                        Rows.of("select state from deadline where case_id = ? and kind = 'RESOLUTION'", witness))
                .containsExactly(Map.of("state", "FIRED")));
    }

    private static List<Envelope> awaitEvents(UUID id, int count) {
        await().atMost(LONG).untilAsserted(() -> assertThat(moves(id)).hasSize(count));
        return moves(id);
    }

    /** What people did; the clocks of the case speak as well. */
    private static List<Envelope> moves(UUID id) {
        return TestBus.read(Topic.CASES, id).stream()
                .filter(event -> !event.type().equals("case.limit-missed.v1"))
                .filter(event -> !event.type().equals("case.urged.v1"))
                .toList();
    }

    private static void assertProblem(Response response, String type) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(409);
        assertThat(response.jsonPath().getString("type")).endsWith("/" + type);
    }
}
