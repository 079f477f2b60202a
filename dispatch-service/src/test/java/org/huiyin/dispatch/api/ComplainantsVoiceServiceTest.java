package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.dispatch.Desk.AUDITOR;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.event.ComplaintAnswered;
import org.huiyin.bus.event.ComplaintReopeningAsked;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

/** What complainants say through intake, as it arrives on the bus. */
@DispatchTest
class ComplainantsVoiceServiceTest {

    @Test
    void anAnswerThatNobodyAskedForIsTheFollowUp() {
        UUID id = Desk.resolvedCase();

        TestBus.publish(new ComplaintAnswered(id, 1, true, "BASICALLY_SATISFIED", null, Instant.now()), 2);

        awaitState(id, "FOLLOWED_UP");
        List<Envelope> told = Supervision.awaitEvents(id, "case.followed-up.v1", 1);
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        CaseFollowedUp event = (CaseFollowedUp)
                EventJson.read(EventType.CASE_FOLLOWED_UP, told.get(0).body());
        assertThat(event.answeredBy()).isEqualTo("COMPLAINANT");
        assertThat(event.followUpUnit()).isEmpty();
        assertThat(SUPERVISOR.get("/v1/cases/" + id + "/follow-ups").jsonPath().getString("[0].author"))
                .isEqualTo("COMPLAINANT");
        assertThat(SUPERVISOR.move(id, "strike-off", null).statusCode()).isEqualTo(200);
    }

    @Test
    void aDiscontentAnswerBeginsANewRoundAndTheSecondCopyChangesNothing() {
        UUID id = Desk.resolvedCase();
        ComplaintAnswered answer = new ComplaintAnswered(id, 1, false, "DISSATISFIED", "TOO_SLOW", Instant.now());

        TestBus.publish(answer, 2);
        TestBus.publish(answer, 2);
        TestBus.publish(answer, 3);

        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(
                        AUDITOR.get("/v1/cases/" + id + "/history").jsonPath().getList("action"))
                .endsWith("RESOLVED", "REOPENED", "ANSWER_NOTED"));
        assertThat(SUPERVISOR.show(id).jsonPath().getInt("round")).isEqualTo(2);
        assertThat(SUPERVISOR.show(id).jsonPath().getInt("assignment.limitWorkingDays"))
                .isEqualTo(3);
    }

    @Test
    void anAnswerThatTheCaseHasOvertakenIsOnlyNoted() {
        UUID id = Desk.resolvedCase();
        SUPERVISOR.move(id, "follow-up", Desk.reached("SATISFIED"));
        String etag = SUPERVISOR.show(id).getHeader("ETag");

        TestBus.publish(new ComplaintAnswered(id, 1, false, "DISSATISFIED", "OTHER", Instant.now()), 2);

        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(
                        AUDITOR.get("/v1/cases/" + id + "/history").jsonPath().getList("action"))
                .endsWith("ANSWER_NOTED"));
        assertThat(SUPERVISOR.show(id).getHeader("ETag")).isEqualTo(etag);
    }

    @Test
    void aStruckOffCaseIsReopenedForTheSameSectionAndItsLeaderSigns() {
        UUID id = struckOff();

        TestBus.publish(new ComplaintReopeningAsked(id, 1, "NOT_LASTING", Instant.now()), 2);

        awaitState(id, "ASSIGNED");
        assertThat(SUPERVISOR.show(id).jsonPath().getString("assignment.section"))
                .isEqualTo("S0001");
        assertThat(Rows.number("select count(*) from deadline where case_id = ? and state = 'ARMED' and cycle = 2", id))
                .isPositive();
        assertThat(Supervision.awaitEvents(id, "case.reopened.v1", 1).get(0).body())
                .asString()
                .contains("REOPENED_BY_COMPLAINANT");
        HANDLER.move(id, "acceptance", null);
        assertThat(HANDLER.move(id, "resolution", Desk.resolution("又修好了。"))
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("CLAIMED");
        assertThat(LEADER.move(id, "signature", Map.of("signed", true))
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("RESOLVED");
    }

    @Test
    void whoComesBackTooLateIsOnlyNoted() {
        UUID id = struckOff();

        TestBus.publish(
                new ComplaintReopeningAsked(id, 1, "NOT_DONE", Instant.now().plus(Duration.ofDays(32))), 2);

        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(
                        AUDITOR.get("/v1/cases/" + id + "/history").jsonPath().getList("action"))
                .endsWith("STRUCK_OFF", "REOPENING_NOTED"));
        assertThat(SUPERVISOR.show(id).jsonPath().getString("state")).isEqualTo("STRUCK_OFF");
    }

    private static UUID struckOff() {
        UUID id = Desk.resolvedCase();
        SUPERVISOR.move(id, "follow-up", Desk.reached("SATISFIED"));
        SUPERVISOR.move(id, "strike-off", null);
        return id;
    }

    private static void awaitState(UUID id, String state) {
        await().atMost(Desk.LONG)
                .untilAsserted(() -> assertThat(SUPERVISOR.show(id).jsonPath().getString("state"))
                        .isEqualTo(state));
    }
}
