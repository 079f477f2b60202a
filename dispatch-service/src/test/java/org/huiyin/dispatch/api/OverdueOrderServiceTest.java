package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;
import static org.huiyin.dispatch.api.Supervision.move;
import static org.huiyin.dispatch.api.Supervision.order;
import static org.huiyin.dispatch.api.Supervision.post;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.SupervisionOrderOverdue;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.supervising.FireOrders;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DispatchTest
class OverdueOrderServiceTest {
    private static final String OVERDUE = "supervision-order.overdue.v1";

    @Inject
    Transactions transactions;

    @Inject
    FireOrders fireOrders;

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void eachLevelCountsItsOwnWorkingDaysAndIsToldOverdueOnce() {
        // given: Friday 13 February 2026; 14 is worked, 15 to 23 are off
        TestClock.moveTo(Instant.parse("2026-02-13T02:00:00Z"));
        UUID id = Desk.acceptedCase();
        Response issued = post(SUPERVISOR, "/v1/cases/" + id + "/supervision-orders", order(2));
        String path = issued.getHeader("Location");

        // when
        TestClock.moveTo(Instant.parse("2026-02-24T16:00:01Z"));
        Supervision.awaitEvents(id, OVERDUE, 1);
        String late = SUPERVISOR.get(path).getHeader("ETag");
        Response answered = move(LEADER, path + "/answer", Map.of("text", "late"), late);
        Response sentBack = move(
                SUPERVISOR,
                path + "/verification",
                Map.of("accepted", false, "limitWorkingDays", 1),
                answered.getHeader("ETag"));
        TestClock.moveTo(Instant.parse("2026-02-26T16:00:01Z"));

        // then
        assertThat(issued.jsonPath().getString("dueOn")).isEqualTo("2026-02-24");
        assertThat(answered.jsonPath().getBoolean("overdue")).isTrue();
        assertThat(sentBack.jsonPath().getString("dueOn")).isEqualTo("2026-02-26");
        assertThat(sentBack.jsonPath().getBoolean("overdue")).isFalse();
        assertThat(Supervision.awaitEvents(id, OVERDUE, 2))
                .extracting(event -> EventJson.read(EventType.SUPERVISION_ORDER_OVERDUE, event.body()))
                .extracting(event -> ((SupervisionOrderOverdue) event).level())
                .containsExactly(1, 2);
        assertThat(PublishedLanguage.violations(TestBus.read(Topic.CASES, id))).isEmpty();
        assertThat(Supervision.history(id))
                .filteredOn("SUPERVISION_OVERDUE"::equals)
                .hasSize(2);
    }

    @Test
    void anAnswerInTimeStopsTheClock() {
        UUID id = Desk.acceptedCase();
        Response issued = post(SUPERVISOR, "/v1/cases/" + id + "/supervision-orders", order(1));
        move(LEADER, issued.getHeader("Location") + "/answer", Map.of("text", "in time"), issued.getHeader("ETag"));
        UUID neglected = Desk.acceptedCase();
        post(SUPERVISOR, "/v1/cases/" + neglected + "/supervision-orders", order(1));

        TestClock.moveBy(Duration.ofDays(30));
        Supervision.awaitEvents(neglected, OVERDUE, 1);

        assertThat(Supervision.events(id, OVERDUE)).isEmpty();
    }

    @Test
    void manySweepsAtOnceTellOfEachOrderOnceAlsoOfTwoOrdersOfOneCase() throws Exception {
        // given
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID id = Desk.acceptedCase();
            cases.add(id);
            post(SUPERVISOR, "/v1/cases/" + id + "/supervision-orders", order(1));
            post(SUPERVISOR, "/v1/cases/" + id + "/supervision-orders", order(2));
        }

        // when
        TestClock.moveBy(Duration.ofDays(30));
        sweepAtOnce(6);
        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(fired(cases)).isEqualTo(16));

        // then
        for (UUID id : cases) {
            assertThat(Supervision.awaitEvents(id, OVERDUE, 2)).hasSize(2);
            List<Envelope> told = TestBus.read(Topic.CASES, id);
            assertThat(told)
                    .extracting(Envelope::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, told.size()).boxed().toList());
            assertThat(Rows.number("select event_seq from dispatch_case where id = ?", id))
                    .isGreaterThanOrEqualTo(told.size()); // the clocks of the case speak as well
        }
    }

    private void sweepAtOnce(int sweepers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(sweepers);
        try {
            List<Callable<Integer>> sweeps = Collections.nCopies(
                    sweepers, () -> transactions.inNew(fireOrders::run).await().atMost(Desk.LONG));
            for (Future<Integer> sweep : threads.invokeAll(sweeps)) {
                assertThat(sweep.get()).isNotNegative();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static long fired(List<UUID> cases) {
        return cases.stream()
                .mapToLong(id -> Rows.number(
                        "select count(*) from supervision_clock k join supervision_order o on o.id = k.order_id"
                                + " where o.case_id = ? and k.state = 'FIRED'",
                        id))
                .sum();
    }
}
