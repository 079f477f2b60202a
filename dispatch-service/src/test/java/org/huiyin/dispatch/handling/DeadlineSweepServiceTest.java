package org.huiyin.dispatch.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.OnlyOurSweepers;
import org.huiyin.dispatch.store.CaseEnds;
import org.huiyin.dispatch.store.Deadlines;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.time.DatabaseClock;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** Thousands of deadlines at once, four sweepers, and a connection that is cut every second; on a database of its own. */
@DispatchTest
@TestProfile(OnlyOurSweepers.class)
class DeadlineSweepServiceTest {
    private static final int SWEEPERS = 4;
    private static final int MANY = 10_000;
    private static final int FEW = 200;
    private static final String TOLD =
            "select count(*) from outbox where type = 'case.deadline-missed.v1' and aggregate_id in (select case_id from batch)";

    @Inject
    Transactions transactions;

    @Inject
    FireDeadlines fireDeadlines;

    @Inject
    CaseEnds ends;

    @Inject
    Outbox outbox;

    @Inject
    DatabaseClock clock;

    @Inject
    DispatchConfig config;

    @Test
    void tenThousandDeadlinesAreToldOnceEachThoughAConnectionIsCutEverySecond() throws Exception {
        overdue(MANY);
        AtomicInteger cut = new AtomicInteger();
        ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
        killer.scheduleAtFixedRate(() -> cut.addAndGet(cutOne()), 1, 1, TimeUnit.SECONDS);

        long began = System.nanoTime();
        int rolledBack = sweep(fireDeadlines);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        killer.shutdownNow();

        System.out.printf(
                "deadlines: %d told, %d cases, %.1f s, %d connections cut, %d transactions rolled back%n",
                told(), distinct(), took.toMillis() / 1000.0, cut.get(), rolledBack);
        assertThat(told()).isEqualTo(MANY);
        assertThat(distinct()).isEqualTo(MANY);
        assertThat(Rows.number("select count(*) from case_step where action = 'DEADLINE_MISSED'"
                        + " and case_id in (select case_id from batch)"))
                .isEqualTo(MANY);
    }

    @Test
    void withoutTheLocksTheSameSweepersTellTwice() throws Exception {
        overdue(FEW);

        sweep(new FireDeadlines(new CarelessDeadlines(), ends, outbox, clock, config));

        assertThat(told()).isGreaterThan(FEW);
    }

    /** All sweepers at once, each until nothing is left; answers how many of their transactions failed. */
    private int sweep(FireDeadlines firing) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SWEEPERS);
        try {
            List<Callable<Integer>> sweepers = new ArrayList<>();
            for (int i = 0; i < SWEEPERS; i++) {
                sweepers.add(() -> sweepUntilNothingIsLeft(firing));
            }
            int failures = 0;
            for (Future<Integer> sweeper : threads.invokeAll(sweepers)) {
                failures += sweeper.get();
            }
            return failures;
        } finally {
            threads.shutdown();
        }
    }

    private int sweepUntilNothingIsLeft(FireDeadlines firing) {
        int failures = 0;
        while (Rows.number(
                        "select count(*) from deadline where state = 'ARMED' and case_id in (select case_id from batch)")
                > 0) {
            try {
                transactions.inNew(firing::run).await().atMost(Desk.LONG);
            } catch (RuntimeException cut) {
                failures++; // rolled back: whoever comes next finds what was left
            }
        }
        return failures;
    }

    /** Cuts one connection that is in the middle of a transaction, as if its replica had died. */
    private static int cutOne() {
        return (int) Rows.number("select count(pg_terminate_backend(pid)) from (select pid from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'"
                + " and xact_start is not null and query not like 'select count(%' limit 1) busy");
    }

    private static long told() {
        return Rows.number(TOLD);
    }

    private static long distinct() {
        return Rows.number(TOLD.replace("count(*)", "count(distinct aggregate_id)"));
    }

    /** Copies of one real case whose deadline passed long ago; behind the triggers, since nobody handed them over. */
    private static void overdue(int count) throws SQLException {
        UUID one = Desk.assignedCase();
        try (Connection connection = RealParts.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("drop table if exists batch");
            statement.execute("update deadline set state = 'STOPPED'");
            statement.execute(
                    "create table batch as select gen_random_uuid() case_id from generate_series(1, " + count + ")");
            copy(connection, "dispatch_case", "'id', b.case_id", "x.id = ?", one);
            copy(
                    connection,
                    "deadline",
                    "'case_id', b.case_id, 'state', 'ARMED', 'due_at', '2020-01-01T00:00:00Z'",
                    "x.case_id = ? and x.kind = 'RESOLUTION'",
                    one);
        }
    }

    private static void copy(Connection connection, String table, String changes, String which, UUID one)
            throws SQLException {
        String sql = ("insert into %1$s select r.* from %1$s x cross join batch b cross join lateral"
                        + " jsonb_populate_record(null::%1$s, to_jsonb(x) || jsonb_build_object(%2$s)) r where %3$s")
                .formatted(table, changes, which);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, one);
            statement.executeUpdate();
        }
    }

    /** What the statement would be without its locks and its second look. */
    private static final class CarelessDeadlines extends Deadlines {
        private final AtomicInteger turn = new AtomicInteger();

        @Override
        public Uni<List<Missed>> fire(Mutiny.Session session, Instant now, int limit) {
            String careless =
                    """
                    with due as (select case_id, kind, cycle from deadline where state = 'ARMED' and due_at <= ? limit ?),
                      held as materialized (select count(*), pg_sleep(?) from due)
                    select d.case_id, d.kind, d.cycle, d.round, d.section, d.unit, d.due_at
                    from deadline d join due using (case_id, kind, cycle), held""";
            return session.createNativeQuery(careless, Object[].class)
                    .setParameter(1, now)
                    .setParameter(2, limit)
                    .setParameter(3, (turn.getAndIncrement() % SWEEPERS) * 0.5)
                    .getResultList()
                    .map(rows ->
                            rows.stream().map(DeadlineSweepServiceTest::missed).toList())
                    .call(missed -> session.createNativeQuery(
                                    "update deadline set state = 'FIRED' where cast(case_id as text) = any (string_to_array(?, ','))")
                            .setParameter(
                                    1,
                                    String.join(
                                            ",",
                                            missed.stream()
                                                    .map(clock -> clock.caseId().toString())
                                                    .toList()))
                            .executeUpdate());
        }
    }

    private static Deadlines.Missed missed(Object[] row) {
        return new Deadlines.Missed(
                (UUID) row[0],
                DeadlineKind.valueOf((String) row[1]),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                (String) row[4],
                (String) row[5],
                row[6] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[6]);
    }
}
