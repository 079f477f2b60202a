package org.huiyin.dispatch.supervising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.OnlyOurSweepers;
import org.huiyin.dispatch.handling.DispatchConfig;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.limits.Audience;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.OrderClocks;
import org.huiyin.dispatch.store.OrderStore;
import org.huiyin.dispatch.store.Urgings;
import org.huiyin.service.time.DatabaseClock;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that are overdue and rungs that are reached, and four sweepers who find them at the same time. */
@DispatchTest
@TestProfile(OnlyOurSweepers.class)
class SupervisionSweepServiceTest {
    private static final int SWEEPERS = 4;
    private static final int GATE = 7_999;
    private static final Map<String, Object> ORDER =
            Map.of("reason", "NO_PROGRESS", "instruction", "请说明情况。", "limitWorkingDays", 1);
    /** Monday; an assignment's five working days end a week later, the first rung is reached on the working day before. */
    private static final Instant BEGINNING = Instant.parse("2026-03-02T02:00:00Z");

    private static final Instant LAST_DAY = Instant.parse("2026-03-09T01:00:01Z");

    @Inject
    Transactions transactions;

    @Inject
    FireOrders fireOrders;

    @Inject
    UrgeSections urgeSections;

    @Inject
    CaseStore cases;

    @Inject
    OrderStore orders;

    @Inject
    TellCase tellCase;

    @Inject
    IssueOrder issueOrder;

    @Inject
    CurrentCity city;

    @Inject
    DatabaseClock clock;

    @Inject
    DispatchConfig config;

    @Inject
    ObjectMapper json;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void aCaseWithTwoOrders() {
        TestClock.moveTo(BEGINNING);
        id = Desk.assignedCase();
        for (int i = 0; i < 2; i++) {
            Desk.SUPERVISOR
                    .request()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(ORDER)
                    .post("/v1/cases/" + id + "/supervision-orders")
                    .then()
                    .statusCode(201);
        }
        TestClock.moveTo(LAST_DAY);
    }

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void anOrderIsToldOverdueOnceWhoeverSweeps() {
        await().atMost(Desk.LONG).until(() -> allSweep(fireOrders::run) == 0);

        assertThat(ordersTold()).containsExactlyInAnyOrder("SO-1", "SO-2");
    }

    @Test
    void withoutTheLocksAndTheMarkOfTheOrderTheSameSweepersTellTwice() throws Exception {
        FireOrders careless = new FireOrders(new CarelessClocks(), orders, cases, tellCase, clock, config);

        allHaveLookedBeforeTheFirstOneWrites(careless::run);

        assertThat(ordersTold()).hasSize(2 * SWEEPERS);
    }

    @Test
    void aRungIsToldOnceAndInOrderWhoeverSweeps() {
        await().atMost(Desk.LONG).until(() -> allSweep(urgeSections::run) == 0);

        assertThat(rungsTold()).containsExactly("1 HANDLER", "2 LEADER");
    }

    @Test
    void withoutTheLocksAndTheKeyOfWhatWasToldTheSameSweepersClimbOneRungTwice() throws Exception {
        UrgeSections careless =
                new UrgeSections(new CarelessUrgings(json), cases, tellCase, issueOrder, city, clock, config);

        allHaveLookedBeforeTheFirstOneWrites(careless::run);

        assertThat(rungsTold()).hasSize(SWEEPERS).containsOnly("1 HANDLER");
    }

    /** How much they found together. */
    private int allSweep(Function<Mutiny.Session, Uni<Integer>> sweep) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SWEEPERS);
        try {
            int found = 0;
            for (Future<Integer> one : start(threads, sweep)) {
                found += one.get();
            }
            return found;
        } finally {
            threads.shutdown();
        }
    }

    /** The careless wait at a gate once they have looked; when all are there they go on, one after another. */
    private void allHaveLookedBeforeTheFirstOneWrites(Function<Mutiny.Session, Uni<Integer>> sweep) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SWEEPERS);
        try (Connection keeper = RealParts.database().connect();
                Statement gate = keeper.createStatement()) {
            gate.execute("select pg_advisory_lock(" + GATE + ")");
            List<Future<Integer>> sweeps = start(threads, sweep);
            await().atMost(Desk.LONG)
                    .until(() -> Rows.number("select count(*) from pg_locks where locktype = 'advisory' and objid = "
                                    + GATE + " and not granted")
                            == SWEEPERS);
            gate.execute("select pg_advisory_unlock(" + GATE + ")");
            for (Future<Integer> one : sweeps) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private List<Future<Integer>> start(ExecutorService threads, Function<Mutiny.Session, Uni<Integer>> sweep) {
        List<Future<Integer>> sweeps = new ArrayList<>();
        for (int i = 0; i < SWEEPERS; i++) {
            sweeps.add(threads.submit(() -> transactions.inNew(sweep).await().atMost(Desk.LONG)));
        }
        return sweeps;
    }

    /** The orders of the case that were told overdue, numbered from its first. */
    private List<String> ordersTold() {
        return told("select 'SO-' || (select count(*) from supervision_order o where o.case_id = t.aggregate_id"
                + " and o.number <= t.payload ->> 'number') as told from outbox t"
                + " where t.type = 'supervision-order.overdue.v1' and t.aggregate_id = ? order by t.seq");
    }

    private List<String> rungsTold() {
        return told("select (payload ->> 'step') || ' ' || (payload ->> 'audience') as told from outbox"
                + " where type = 'case.urged.v1' and aggregate_id = ? order by seq");
    }

    private List<String> told(String query) {
        return Rows.of(query, id).stream().map(row -> (String) row.get("told")).toList();
    }

    private static Uni<Integer> passTheGate(Mutiny.Session session) {
        return session.createNativeQuery("select 1 from pg_advisory_xact_lock(" + GATE + ")", Integer.class)
                .getSingleResult();
    }

    private static Uni<Integer> run(Mutiny.Session session, String statement) {
        return session.createNativeQuery(statement).executeUpdate();
    }

    /** What the clocks would be without locks and a second look, and if no order knew of itself that it is overdue. */
    private static final class CarelessClocks extends OrderClocks {
        @Override
        public Uni<List<UUID>> fire(Mutiny.Session session, Instant now, int limit) {
            return session.createNativeQuery(
                            "select order_id from supervision_clock where state = 'ARMED' and due_at <= ? limit ?",
                            UUID.class)
                    .setParameter(1, now)
                    .setParameter(2, limit)
                    .getResultList()
                    .call(() -> passTheGate(session))
                    .call(() -> run(session, "update supervision_clock set state = 'FIRED' where state = 'ARMED'"))
                    .call(() -> run(session, "update supervision_order set overdue = false where state = 'ISSUED'"));
        }
    }

    /** What the ladder would be without locks, and without the table of what was told. */
    private static final class CarelessUrgings extends Urgings {

        CarelessUrgings(ObjectMapper json) {
            super(json);
        }

        @Override
        public Uni<List<Reached>> due(Mutiny.Session session, Instant now, int limit) {
            return session.createNativeQuery(
                            "select case_id, cycle, round, section, unit, started_at, due_on, due_at, step, audience"
                                    + " from urging where state = 'ARMED' and urge_at <= ? limit ?",
                            Object[].class)
                    .setParameter(1, now)
                    .setParameter(2, limit)
                    .getResultList()
                    .call(() -> passTheGate(session))
                    .map(rows -> rows.stream()
                            .map(SupervisionSweepServiceTest::reached)
                            .toList());
        }

        @Override
        public Uni<Void> climb(Mutiny.Session session, List<Climb> climbs, Instant now) {
            return run(session, "update urging set state = 'DONE' where state = 'ARMED'")
                    .replaceWithVoid();
        }
    }

    private static Urgings.Reached reached(Object[] row) {
        return new Urgings.Reached(
                (UUID) row[0],
                ((Number) row[1]).intValue(),
                ((Number) row[2]).intValue(),
                (String) row[3],
                (String) row[4],
                instant(row[5]),
                row[6] instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) row[6],
                instant(row[7]),
                ((Number) row[8]).intValue(),
                Audience.valueOf((String) row[9]));
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
