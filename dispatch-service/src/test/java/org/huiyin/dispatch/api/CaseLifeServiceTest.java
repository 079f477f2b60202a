package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.dispatch.Desk.CLERK;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.LONG;
import static org.huiyin.dispatch.Desk.SUPERVISOR;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.huiyin.bus.event.CaseOpened;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.ComplaintSupplemented;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.inbox.Inbox;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DispatchTest
class CaseLifeServiceTest {
    @Inject
    BusSealer sealer;

    @Inject
    Inbox inbox;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void aComplaintTravelsToItsStrikeOffAndEveryStepIsTold() {
        // given
        UUID id = Desk.caseFor("government-service", "HY");
        String reply = "您好！𠮷野家门前的井盖已更换。\n" + "漢".repeat(200);

        // when
        Response opened = DISPATCHER.show(id);
        Response assigned = DISPATCHER.move(id, "assignment", Desk.assignment("S0001", "L0001"));
        Response accepted = HANDLER.move(id, "acceptance", null);
        Response resolved = LEADER.move(id, "resolution", Desk.resolution(reply));
        Response followedUp = CLERK.move(id, "follow-up", Desk.reached("SATISFIED"));
        Response struckOff = SUPERVISOR.move(id, "strike-off", null);

        // then
        assertThat(opened.jsonPath().getString("state")).isEqualTo("PROPOSED");
        assertThat(opened.jsonPath().getString("route.section")).isEqualTo("S0001");
        assertThat(opened.jsonPath().getString("route.reason")).startsWith("CATEGORY_AND_TERRITORY:R");
        assertThat(assigned.jsonPath().getInt("assignment.limitWorkingDays")).isEqualTo(5);
        assertThat(assigned.getHeader("ETag")).isEqualTo("\"v2\"");
        assertThat(accepted.jsonPath().getString("state")).isEqualTo("ACCEPTED");
        assertThat(resolved.jsonPath().getBoolean("result.onTime")).isTrue();
        assertThat(followedUp.jsonPath().getString("voice.satisfaction")).isEqualTo("SATISFIED");
        assertThat(struckOff.jsonPath().getString("state")).isEqualTo("STRUCK_OFF");
        assertThat(struckOff.jsonPath().getLong("version")).isEqualTo(6);
        List<Envelope> told = awaitEvents(id, 6);
        assertThat(told)
                .extracting(Envelope::type)
                .containsExactly(
                        "case.opened.v1",
                        "case.assigned.v1",
                        "case.accepted.v1",
                        "case.resolved.v1",
                        "case.followed-up.v1",
                        "case.struck-off.v1");
        assertThat(told)
                .extracting(Envelope::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 6).boxed().toList());
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        assertThat(told.get(0).needs()).isEqualTo(Map.of("intake", 1L));
        assertThat(EventJson.read(EventType.CASE_OPENED, told.get(0).body()))
                .isInstanceOfSatisfying(CaseOpened.class, event -> assertThat(event.routedUnit())
                        .isEqualTo("U001"));
        assertThat(openReply(id, told.get(3))).isEqualTo(reply);
        assertThat(SUPERVISOR.get("/v1/cases/" + id + "/replies").jsonPath().getString("[0].text"))
                .isEqualTo(reply);
        assertThat(SUPERVISOR.get("/v1/cases/" + id + "/history").jsonPath().getList("action"))
                .containsExactly("OPENED", "ASSIGNED", "ACCEPTED", "RESOLVED", "FOLLOWED_UP", "STRUCK_OFF");
    }

    @Test
    void aDissatisfiedComplainantIsHeardInANewRound() {
        UUID id = Desk.resolvedCase();

        Response reopened = SUPERVISOR.move(id, "follow-up", Desk.dissatisfied("TOO_SLOW"));
        Response accepted = HANDLER.move(id, "acceptance", null);
        Response resolved = LEADER.move(id, "resolution", Desk.resolution("second answer"));

        assertThat(reopened.jsonPath().getString("state")).isEqualTo("ASSIGNED");
        assertThat(reopened.jsonPath().getInt("round")).isEqualTo(2);
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(resolved.jsonPath().getInt("round")).isEqualTo(2);
        assertThat(SUPERVISOR.get("/v1/cases/" + id + "/replies").jsonPath().getList("round"))
                .containsExactly(1, 2);
        assertThat(awaitEvents(id, 9))
                .extracting(Envelope::type)
                .containsExactly(
                        "case.opened.v1",
                        "case.assigned.v1",
                        "case.accepted.v1",
                        "case.resolved.v1",
                        "case.followed-up.v1",
                        "case.reopened.v1",
                        "case.assigned.v1",
                        "case.accepted.v1",
                        "case.resolved.v1");
    }

    @Test
    void aComplainantWhoIsNeverReachedKeepsTheCaseOpenForThreeAttempts() {
        UUID id = Desk.resolvedCase();

        TestClock.moveTo(Instant.parse("2027-03-08T01:00:00Z")); // a Monday
        Response early = SUPERVISOR.move(id, "strike-off", null);
        for (int attempt = 1; attempt <= 3; attempt++) {
            Response tried = SUPERVISOR.move(id, "follow-up", Map.of("reached", false));
            Response again = SUPERVISOR.move(id, "follow-up", Map.of("reached", false));
            assertThat(tried.jsonPath().getInt("followUpAttempts")).isEqualTo(attempt);
            assertThat(again.jsonPath().getString("type")).endsWith("follow-up-on-the-same-day");
            TestClock.moveBy(Duration.ofHours(25));
        }
        Response struckOff = SUPERVISOR.move(id, "strike-off", null);

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.jsonPath().getString("type")).endsWith("not-followed-up");
        assertThat(struckOff.jsonPath().getString("state")).isEqualTo("STRUCK_OFF");
    }

    @Test
    void aWithdrawnComplaintEndsItsCaseAndASupplementIsNoted() {
        UUID id = Desk.assignedCase();

        TestBus.publish(new ComplaintSupplemented(id, UUID.randomUUID(), Instant.now()), 2);
        TestBus.publish(new ComplaintWithdrawn(id, Instant.now()), 3);

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(SUPERVISOR.show(id).jsonPath().getString("state"))
                        .isEqualTo("WITHDRAWN"));
        assertThat(SUPERVISOR.get("/v1/cases/" + id + "/history").jsonPath().getList("action"))
                .containsExactly("OPENED", "ASSIGNED", "SUPPLEMENTED", "WITHDRAWN");
        assertThat(awaitEvents(id, 3).get(2).type()).isEqualTo("case.withdrawn.v1");
        assertThat(Rows.number(
                        "select count(*) from deadline where case_id = ? and kind = 'RESOLUTION' and state = 'ARMED'",
                        id))
                .isZero();
        assertThat(HANDLER.move(id, "acceptance", null).statusCode()).isEqualTo(409);
    }

    /** More than Hibernate writes in one go; a crowd that fails would have its cases opened too, but one by one. */
    @Test
    void manyComplaintsInOneBatchAreOpenedTogether() {
        List<ComplaintFiled> filed = IntStream.range(0, 120)
                .mapToObj(i -> Desk.complaint("government-service", "HY"))
                .toList();
        Counter parted = meters.get("huiyin.inbox.batches.parted").counter();
        double before = parted.count();

        inbox.receive(filed.stream()
                        .map(complaint -> TestBus.envelope(complaint, 1, Map.of()))
                        .toList())
                .await()
                .atMost(LONG);

        assertThat(parted.count()).isEqualTo(before);
        assertThat(filed).allSatisfy(complaint -> assertThat(
                        SUPERVISOR.show(complaint.complaintId()).jsonPath().getString("route.section"))
                .isEqualTo("S0001"));
    }

    @Test
    void aWholeLifeInOneBatchIsAppliedInOrder() {
        ComplaintFiled filed = Desk.complaint("government-service", "HY");
        UUID id = filed.complaintId();
        List<Envelope> batch = List.of(
                TestBus.envelope(Desk.complaint("land", "HY-01"), 1, Map.of()),
                TestBus.envelope(filed, 1, Map.of()),
                TestBus.envelope(new ComplaintSupplemented(id, UUID.randomUUID(), filed.filedAt()), 2, Map.of()),
                TestBus.envelope(new ComplaintWithdrawn(id, filed.filedAt()), 3, Map.of()),
                TestBus.envelope(new ComplaintSupplemented(id, UUID.randomUUID(), filed.filedAt()), 4, Map.of()),
                TestBus.envelope(new ComplaintWithdrawn(id, filed.filedAt()), 5, Map.of()));

        inbox.receive(batch).await().atMost(LONG);

        assertThat(Rows.number("select count(*) from parked_event where aggregate_id = ?", id))
                .isZero();
        assertThat(SUPERVISOR.show(id).jsonPath().getString("state")).isEqualTo("WITHDRAWN");
        assertThat(SUPERVISOR.get("/v1/cases/" + id + "/history").jsonPath().getList("action"))
                .containsExactly("OPENED", "SUPPLEMENTED", "WITHDRAWN", "SUPPLEMENTED", "WITHDRAWAL_NOTED");
        assertThat(awaitEvents(id, 2))
                .extracting(Envelope::type)
                .containsExactly("case.opened.v1", "case.withdrawn.v1");
    }

    @Test
    void anUnroutableComplaintWaitsInTheTriageQueue() {
        UUID id = Desk.caseFor("other", "HY");

        List<String> waiting = DISPATCHER.all("/v1/cases/unowned?longerThan=PT0S", "id");
        Response patient = DISPATCHER.get("/v1/cases/unowned?longerThan=PT24H");

        assertThat(DISPATCHER.show(id).jsonPath().getString("state")).isEqualTo("RECEIVED");
        assertThat(DISPATCHER.show(id).jsonPath().getString("route.reason")).isEqualTo("NO_RULE");
        assertThat(waiting).contains(id.toString());
        assertThat(patient.jsonPath().getList("items.id")).doesNotContain(id.toString());
    }

    private List<Envelope> awaitEvents(UUID id, int count) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(TestBus.read(Topic.CASES, id)).hasSize(count));
        return TestBus.read(Topic.CASES, id);
    }

    private String openReply(UUID id, Envelope resolved) {
        CaseResolved event = (CaseResolved) EventJson.read(EventType.CASE_RESOLVED, resolved.body());
        return new String(sealer.open("replies", id, event.sealedReply()), StandardCharsets.UTF_8);
    }
}
