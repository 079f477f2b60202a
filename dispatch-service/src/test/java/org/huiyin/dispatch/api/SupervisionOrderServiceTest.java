package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.AUDITOR;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.OTHER_HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;
import static org.huiyin.dispatch.api.Supervision.OTHER_LEADER;
import static org.huiyin.dispatch.api.Supervision.SECOND_SUPERVISOR;
import static org.huiyin.dispatch.api.Supervision.SUPERVISOR_OF_THE_UNIT;
import static org.huiyin.dispatch.api.Supervision.move;
import static org.huiyin.dispatch.api.Supervision.order;
import static org.huiyin.dispatch.api.Supervision.post;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.SupervisionOrderIssued;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

@DispatchTest
class SupervisionOrderServiceTest {
    private static final Map<String, Object> TEXT = Map.of("text", "材料已补齐。");
    private static final Map<String, Object> ACCEPTED = Map.of("accepted", true);

    @Test
    void anOrderIsAnsweredSentBackAnsweredAgainAndClosedAndEveryStepIsTold() {
        // given
        UUID id = Desk.acceptedCase();

        // when
        Response issued = post(SUPERVISOR, "/v1/cases/" + id + "/supervision-orders", order(3));
        String path = issued.getHeader("Location");
        Response answered = move(LEADER, path + "/answer", TEXT, issued.getHeader("ETag"));
        Response sentBack = move(
                SECOND_SUPERVISOR,
                path + "/verification",
                Map.of("accepted", false, "limitWorkingDays", 1),
                answered.getHeader("ETag"));
        Response again = move(HANDLER, path + "/answer", TEXT, sentBack.getHeader("ETag"));
        Response closed = move(DISPATCHER, path + "/verification", ACCEPTED, again.getHeader("ETag"));

        // then
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(201);
        assertThat(issued.jsonPath().getString("number")).matches("SO-\\d{4}-\\d{6}");
        assertThat(answered.jsonPath().getString("state")).isEqualTo("ANSWERED");
        assertThat(sentBack.jsonPath().getString("state")).isEqualTo("ISSUED");
        assertThat(sentBack.jsonPath().getInt("level")).isEqualTo(2);
        assertThat(closed.jsonPath().getString("state")).isEqualTo("CLOSED");
        assertThat(AUDITOR.get(path + "/answers").jsonPath().getList("level")).containsExactly(1, 2);
        assertThat(Rows.of("select level, state from supervision_clock where order_id = ? order by level", uuid(path)))
                .containsExactly(Map.of("level", 1, "state", "STOPPED"), Map.of("level", 2, "state", "STOPPED"));
        assertThat(Supervision.history(id))
                .endsWith(
                        "ACCEPTED",
                        "SUPERVISION_ISSUED",
                        "SUPERVISION_ANSWERED",
                        "SUPERVISION_ISSUED",
                        "SUPERVISION_ANSWERED",
                        "SUPERVISION_CLOSED");
        Supervision.awaitEvents(id, "supervision-order.closed.v1", 1);
        List<Envelope> told = TestBus.read(Topic.CASES, id);
        assertThat(told)
                .extracting(Envelope::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        assertThat(told).noneMatch(event -> event.body().contains("材料"));
        SupervisionOrderIssued event = (SupervisionOrderIssued)
                EventJson.read(EventType.SUPERVISION_ORDER_ISSUED, told.get(3).body());
        assertThat(event.limitWorkingDays()).isEqualTo(3);
        assertThat(event.leader()).isEqualTo("L0001");
        assertThat(SUPERVISOR.show(id).jsonPath().getString("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void ordersEndWithACaseThatIsWithdrawnAnsweredOrNot() {
        UUID id = Desk.acceptedCase();
        String open = issue(id, 3).getHeader("Location");
        Response second = issue(id, 3);
        String answered = second.getHeader("Location");
        move(LEADER, answered + "/answer", TEXT, second.getHeader("ETag"));

        TestBus.publish(new ComplaintWithdrawn(id, Instant.parse("2026-03-12T02:00:00Z")), 2);

        List<Envelope> closed = Supervision.awaitEvents(id, "supervision-order.closed.v1", 2);
        assertThat(closed).allMatch(event -> event.body().contains("CASE_WITHDRAWN"));
        assertThat(PublishedLanguage.violations(closed)).isEmpty();
        for (String path : List.of(open, answered)) {
            assertThat(AUDITOR.get(path).jsonPath().getString("state")).isEqualTo("CLOSED");
            assertThat(AUDITOR.get(path).jsonPath().getString("closingReason")).isEqualTo("CASE_WITHDRAWN");
        }
        assertThat(AUDITOR.get(open).jsonPath().getString("answeredAt")).isNull();
        assertThat(Supervision.history(id)).endsWith("WITHDRAWN", "SUPERVISION_CLOSED", "SUPERVISION_CLOSED");
        assertThat(Rows.number(
                        "select count(*) from supervision_clock k join supervision_order o on o.id = k.order_id"
                                + " where o.case_id = ? and k.state = 'ARMED'",
                        id))
                .isZero();
    }

    @Test
    void onlyTheSectionAnswersAndOnlyTheIssuersSideVerifies() {
        UUID id = Desk.acceptedCase();
        String path = issue(id, 3).getHeader("Location");
        String etag = SUPERVISOR.get(path).getHeader("ETag");
        Desk elsewhere = new Desk("supervisor4", "supervisor", "/U003/S0007");

        assertThat(move(OTHER_LEADER, path + "/answer", TEXT, etag).statusCode())
                .isEqualTo(404);
        assertThat(move(OTHER_HANDLER, path + "/answer", TEXT, etag).statusCode())
                .isEqualTo(404);
        assertThat(move(SUPERVISOR, path + "/answer", TEXT, etag).statusCode()).isEqualTo(403);
        refused(move(SUPERVISOR, path + "/verification", ACCEPTED, etag), 409, "wrong-state");
        refused(move(LEADER, path + "/answer", TEXT, "\"v7\""), 412, "version-changed");
        String answered = move(LEADER, path + "/answer", TEXT, etag).getHeader("ETag");
        refused(move(LEADER, path + "/answer", TEXT, answered), 409, "wrong-state");
        refused(move(elsewhere, path + "/verification", ACCEPTED, answered), 403, "not-of-the-issuers-side");
        refused(
                move(SUPERVISOR_OF_THE_UNIT, path + "/verification", ACCEPTED, answered),
                403,
                "not-of-the-issuers-side");
        assertThat(move(SUPERVISOR, path + "/verification", Map.of("accepted", false), answered)
                        .statusCode())
                .isEqualTo(422);
        String closed =
                move(SUPERVISOR, path + "/verification", ACCEPTED, answered).getHeader("ETag");
        refused(move(SUPERVISOR, path + "/verification", ACCEPTED, closed), 409, "wrong-state");
    }

    @Test
    void anOrderNeedsACaseThatASectionHasAndAnIssuerFromOutside() {
        UUID waiting = Desk.caseFor("government-service", "HY");
        UUID owned = Desk.assignedCase();

        refused(issue(waiting, 3), 409, "case-without-an-owner");
        refused(
                post(SUPERVISOR_OF_THE_UNIT, "/v1/cases/" + owned + "/supervision-orders", order(3)),
                403,
                "supervision-by-the-unit-concerned");
        assertThat(issue(UUID.randomUUID(), 3).statusCode()).isEqualTo(404);
        assertThat(issue(owned, 61).statusCode()).isEqualTo(422);
        assertThat(Rows.number("select count(*) from supervision_order where case_id in (?, ?)", waiting, owned))
                .isZero();
    }

    @Test
    void listsShowLeastTimeLeftFirstAndASectionItsOwnEvenAfterItGaveTheCaseBack() {
        UUID id = Desk.assignedCase();
        String late = uuid(issue(id, 9).getHeader("Location")).toString();
        String soon = uuid(issue(id, 1).getHeader("Location")).toString();
        HANDLER.move(id, "return", Desk.giveBack("OUTSIDE_COMPETENCE", "S0004"));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = LEADER.get("/v1/supervision-orders?state=ISSUED&limit=1&case=" + id + "&cursor=" + cursor);
            seen.addAll(page.jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).containsExactly(soon, late);
        assertThat(ids(SUPERVISOR, "mine=true&case=" + id)).containsExactly(soon, late);
        assertThat(ids(SECOND_SUPERVISOR, "mine=true&case=" + id)).isEmpty();
        assertThat(ids(OTHER_LEADER, "case=" + id)).isEmpty();
        assertThat(OTHER_LEADER.get("/v1/supervision-orders/" + soon).statusCode())
                .isEqualTo(404);
        assertThat(OTHER_LEADER
                        .get("/v1/supervision-orders/" + soon + "/answers")
                        .statusCode())
                .isEqualTo(404);
        assertThat(HANDLER.show(id).jsonPath().getString("state")).isEqualTo("RETURNED");
    }

    @Test
    void numbersOfAYearHaveNoGapWhoeverIssuesAtTheSameTime() throws Exception {
        List<Callable<String>> issuers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UUID id = Desk.assignedCase();
            issuers.add(() -> issue(id, 3).jsonPath().getString("number"));
        }

        List<String> numbers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(issuers.size());
        try {
            for (Future<String> number : threads.invokeAll(issuers)) {
                numbers.add(number.get());
            }
        } finally {
            threads.shutdown();
        }

        List<Long> sorted = numbers.stream()
                .map(number -> Long.parseLong(number.substring(8)))
                .sorted()
                .toList();
        assertThat(sorted)
                .containsExactlyElementsOf(LongStream.range(sorted.get(0), sorted.get(0) + 6)
                        .boxed()
                        .toList());
    }

    private static Response issue(UUID id, int limit) {
        return post(SUPERVISOR, "/v1/cases/" + id + "/supervision-orders", order(limit));
    }

    private static List<String> ids(Desk desk, String query) {
        return desk.get("/v1/supervision-orders?" + query).jsonPath().getList("items.id");
    }

    private static UUID uuid(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static void refused(Response response, int status, String type) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.jsonPath().getString("type")).endsWith(type);
    }
}
