package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.huiyin.bus.event.CaseUrged;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.supervising.UrgeSections;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DispatchTest
class UrgingServiceTest {
    private static final List<String> WHOLE_LADDER = List.of("1 HANDLER", "2 LEADER", "3 UNIT_HEAD", "4 SUPERVISION");

    @Inject
    Transactions transactions;

    @Inject
    UrgeSections urgeSections;

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void eachRungIsReachedOnItsWorkingDayAndNotEarlier() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z")); // Monday; five working days end on Monday 9
        UUID id = Desk.assignedCase();

        TestClock.moveTo(Instant.parse("2026-03-06T00:59:58Z")); // Friday, just before the office opens
        assertThat(climbed(id)).isEmpty();
        TestClock.moveTo(Instant.parse("2026-03-06T01:00:01Z"));
        awaitLadder(id, WHOLE_LADDER.subList(0, 1));
        TestClock.moveTo(Instant.parse("2026-03-09T01:00:01Z"));
        awaitLadder(id, WHOLE_LADDER.subList(0, 2));
        Desk.HANDLER.move(id, "acceptance", null);
        Desk.HANDLER.move(id, "resolution", Desk.resolution("好了。"));
        TestClock.moveTo(Instant.parse("2026-03-19T01:00:01Z"));
        UUID other = Desk.assignedCase(); // whoever waits for this one has given the sweeps their time
        TestClock.moveBy(Duration.ofDays(7));
        await().atMost(Desk.LONG).until(() -> !climbed(other).isEmpty());

        assertThat(climbed(id)).isEqualTo(WHOLE_LADDER.subList(0, 2));
    }

    @Test
    void aYearInOneJumpTellsEveryRungOnceAndInOrderAndEndsInASupervisionOrder() throws Exception {
        TestClock.moveTo(Instant.parse("2025-03-03T02:00:00Z"));
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            cases.add(Desk.assignedCase());
        }

        TestClock.moveBy(Duration.ofDays(365));
        sweepAtOnce(4);

        for (UUID id : cases) {
            awaitLadder(id, WHOLE_LADDER);
            await().atMost(Desk.LONG).untilAsserted(() -> assertThat(TestBus.types(Topic.CASES, id))
                    .containsSubsequence("case.deadline-missed.v1", "case.urged.v1", "supervision-order.issued.v1")
                    .filteredOn("supervision-order.issued.v1"::equals)
                    .hasSize(1));
            assertThat(PublishedLanguage.violations(TestBus.read(Topic.CASES, id)))
                    .isEmpty();
            assertThat(Rows.of("select issuer, reason from supervision_order where case_id = ?", id))
                    .containsExactly(Map.of("issuer", "dispatch", "reason", "OVERDUE"));
        }
    }

    @Test
    void theLadderMovesWithTheDeadlineAndStandsStillWithIt() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
        UUID id = Desk.acceptedCase();
        Desk.LEADER.move(id, "suspension", Map.of("reason", "WAITING_FOR_AN_EXPERT"));
        assertThat(ladder(id)).containsEntry("state", "PAUSED");
        TestClock.moveTo(Instant.parse("2026-03-05T02:00:00Z"));

        Desk.HANDLER.move(id, "resumption", null);

        assertThat(ladder(id)).containsEntry("state", "ARMED").containsEntry("due_on", "2026-03-12");
        assertThat(ladder(id).get("urge_at").toString()).startsWith("2026-03-11 01:00:00");
    }

    private void sweepAtOnce(int sweepers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(sweepers);
        try {
            List<Callable<Integer>> sweeps = Collections.nCopies(
                    sweepers,
                    () -> transactions.inNew(urgeSections::run).await().atMost(Desk.LONG));
            for (Future<Integer> sweep : threads.invokeAll(sweeps)) {
                assertThat(sweep.get()).isNotNegative();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Map<String, Object> ladder(UUID id) {
        return Rows.of(
                        "select state, cast(due_on as text) due_on, cast(urge_at at time zone 'UTC' as text) urge_at"
                                + " from urging where case_id = ? order by cycle desc",
                        id)
                .get(0);
    }

    private static void awaitLadder(UUID id, List<String> rungs) {
        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(climbed(id)).isEqualTo(rungs));
    }

    private static List<String> climbed(UUID id) {
        return TestBus.read(Topic.CASES, id).stream()
                .filter(event -> event.type().equals("case.urged.v1"))
                .map(event -> (CaseUrged) EventJson.read(EventType.CASE_URGED, event.body()))
                .map(event -> event.step() + " " + event.audience())
                .toList();
    }
}
