package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.bus.event.CaseDeadlineMissed;
import org.huiyin.bus.event.CaseLimitMissed;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.handling.FireDeadlines;
import org.huiyin.dispatch.store.Deadlines;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DispatchTest
class DeadlineServiceTest {
    @Inject
    Transactions transactions;

    @Inject
    FireDeadlines fireDeadlines;

    @Inject
    Deadlines deadlines;

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void aDeadlineCountedOverSpringFestivalIsMissedExactlyOnce() {
        // given: Friday 13 February 2026; 14 is worked, 15 to 23 are off
        TestClock.moveTo(Instant.parse("2026-02-13T02:00:00Z"));
        List<UUID> late = List.of(Desk.assignedCase(), Desk.acceptedCase());
        UUID kept = Desk.resolvedCase();
        Response assignment = Desk.SUPERVISOR.show(late.get(0));

        // when
        TestClock.moveTo(Instant.parse("2026-02-27T15:59:00Z"));
        assertThat(fired(late)).isZero();
        TestClock.moveTo(Instant.parse("2026-02-27T16:00:01Z"));

        // then
        assertThat(assignment.jsonPath().getString("assignment.dueOn")).isEqualTo("2026-02-27");
        assertThat(assignment.jsonPath().getBoolean("assignment.provisional")).isFalse();
        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(fired(late)).isEqualTo(2));
        for (UUID id : late) {
            Envelope missed = awaitMissed(id);
            CaseDeadlineMissed event =
                    (CaseDeadlineMissed) EventJson.read(EventType.CASE_DEADLINE_MISSED, missed.body());
            assertThat(event.dueAt()).isEqualTo("2026-02-27T16:00:00Z");
            assertThat(event.section()).isEqualTo("S0001");
        }
        assertThat(TestBus.types(Topic.CASES, kept)).doesNotContain("case.deadline-missed.v1");
        assertThat(overdue()).contains(late.get(0).toString(), late.get(1).toString());
        assertThat(overdue()).doesNotContain(kept.toString());
    }

    @Test
    void aMissedCaseMovesOnAndIsLate() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
        UUID id = Desk.acceptedCase();
        TestClock.moveTo(Instant.parse("2026-03-20T02:00:00Z"));
        awaitMissed(id);

        Response resolved = Desk.HANDLER.move(id, "resolution", Desk.resolution("late, but here"));

        assertThat(resolved.statusCode()).isEqualTo(200);
        assertThat(resolved.jsonPath().getBoolean("result.onTime")).isFalse();
        assertThat(Rows.of("select state from deadline where case_id = ? and kind = 'RESOLUTION'", id))
                .containsExactly(Map.of("state", "FIRED"));
    }

    @Test
    void clocksOfSeveralKindsFireOneByOneInTheirOrder() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
        UUID id = Desk.assignedCase();
        arm(id, DeadlineKind.PLAN_STEP, 1, Instant.parse("2026-03-03T02:00:00Z"));
        arm(id, DeadlineKind.CO_HANDLER, 1, Instant.parse("2026-03-04T02:00:00Z"));
        arm(id, DeadlineKind.PLAN_STEP, 2, Instant.parse("2026-03-04T02:00:00Z"));
        arm(id, DeadlineKind.PLAN_STEP, 3, Instant.parse("2036-03-04T02:00:00Z"));

        TestClock.moveBy(Duration.ofDays(30));
        awaitMissed(id);

        List<CaseLimitMissed> told = TestBus.read(Topic.CASES, id).stream()
                .filter(event -> event.type().equals("case.limit-missed.v1"))
                .map(event -> (CaseLimitMissed) EventJson.read(EventType.CASE_LIMIT_MISSED, event.body()))
                .toList();
        assertThat(told)
                .extracting(event -> event.kind() + " " + event.number())
                .containsSubsequence("PLAN_STEP 1", "CO_HANDLER 1", "PLAN_STEP 2")
                .doesNotContain("PLAN_STEP 3")
                .doesNotHaveDuplicates();
    }

    private void arm(UUID id, DeadlineKind kind, int number, Instant dueAt) {
        Deadline deadline = new Deadline(LocalDate.ofInstant(dueAt, ZoneOffset.UTC), dueAt, 1, 1, false);
        Deadlines.Clock clock =
                new Deadlines.Clock(id, kind, number, 1, "S0001", "U001", dueAt.minusSeconds(60), deadline);
        transactions
                .inNew(session -> deadlines.arm(session, clock).replaceWith(true))
                .await()
                .atMost(Desk.LONG);
    }

    @Test
    void manyDeadlinesAtOnceAreEachToldOnceByFourSweepers() throws Exception {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cases.add(Desk.assignedCase());
        }

        TestClock.moveBy(Duration.ofDays(30));
        sweepAtOnce(4);
        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(fired(cases)).isEqualTo(12));

        for (UUID id : cases) {
            awaitMissed(id);
            assertThat(TestBus.types(Topic.CASES, id))
                    .filteredOn("case.deadline-missed.v1"::equals)
                    .hasSize(1);
        }
    }

    private void sweepAtOnce(int sweepers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(sweepers);
        try {
            List<Callable<List<Duration>>> sweeps = Collections.nCopies(
                    sweepers,
                    () -> transactions.inNew(fireDeadlines::run).await().atMost(Desk.LONG));
            for (Future<List<Duration>> sweep : threads.invokeAll(sweeps)) {
                assertThat(sweep.get()).noneMatch(Duration::isNegative);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Envelope awaitMissed(UUID id) {
        await().atMost(Desk.LONG)
                .untilAsserted(() -> assertThat(TestBus.types(Topic.CASES, id)).contains("case.deadline-missed.v1"));
        return TestBus.read(Topic.CASES, id).stream()
                .filter(event -> event.type().equals("case.deadline-missed.v1"))
                .findFirst()
                .orElseThrow();
    }

    private static long fired(List<UUID> cases) {
        return cases.stream()
                .mapToLong(id -> Rows.number(
                        "select count(*) from deadline where case_id = ? and kind = 'RESOLUTION' and state = 'FIRED'",
                        id))
                .sum();
    }

    private static List<String> overdue() {
        return Desk.SUPERVISOR.all("/v1/cases?overdue=true", "id");
    }
}
