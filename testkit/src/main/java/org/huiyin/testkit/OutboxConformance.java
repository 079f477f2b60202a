package org.huiyin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.outbox.EventSender;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.bus.outbox.OutboxArchive;
import org.huiyin.bus.outbox.OutboxRows;
import org.huiyin.bus.outbox.RelayRound;
import org.huiyin.bus.outbox.Republications;
import org.huiyin.bus.outbox.Republications.Republication;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.bus.wire.Envelope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every service's outbox must keep: all that is committed, only that, in order. Subclass it as a Quarkus test. */
public abstract class OutboxConformance {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int RELAYS = 3;
    private static final int HOT_COMPLAINTS = 10;
    private static final int EVENTS_EACH = 150;
    private static final int SMALL_BATCH = 7;

    @Inject
    Outbox outbox;

    @Inject
    Republications republications;

    @Inject
    Transactions transactions;

    @BeforeEach
    void createThings() {
        Rows.update("create table conformance_thing (id uuid primary key, state text not null, version bigint not null,"
                + " event_seq bigint not null)");
        Rows.update("grant all on conformance_thing to public");
        Rows.update("create constraint trigger thing_has_event after insert or update on conformance_thing"
                + " deferrable initially deferred for each row execute function require_event('"
                + Topic.DELIVERIES.wireName() + "')");
    }

    @AfterEach
    void dropThings() {
        Rows.update("drop table conformance_thing");
    }

    @Test
    void publishesWhatIsCommittedAndNothingElse() {
        UUID committed = UUID.randomUUID();
        UUID rolledBack = UUID.randomUUID();

        assertThatThrownBy(() -> run(session -> append(session, rolledBack, 1)
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("no")))))
                .hasMessageContaining("no");
        run(session -> append(session, committed, 1));

        await().atMost(PATIENCE)
                .until(() -> TestBus.read(Topic.DELIVERIES, committed).size() == 1);
        assertThat(TestBus.read(Topic.DELIVERIES, rolledBack)).isEmpty();
    }

    @Test
    void archivesWhatWasPublishedLongAgoAndNothingElse() throws SQLException {
        UUID old = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        run(session -> append(session, old, 1));
        run(session -> append(session, fresh, 1));
        await().atMost(PATIENCE)
                .until(() -> Rows.number("select count(*) from outbox where published_at is null") == 0);
        Rows.update("update outbox set published_at = now() - interval '8 days' where aggregate_id = ?", old);

        try (Connection connection = RealParts.database().connect()) {
            connection.setAutoCommit(false);
            OutboxArchive.move(connection, Duration.ofDays(7));
        }

        String count = "select count(*) from %s where aggregate_id = ?";
        assertThat(Rows.number(count.formatted("outbox_archive"), old)).isEqualTo(1);
        assertThat(Rows.number(count.formatted("outbox"), old)).isZero();
        assertThat(Rows.number(count.formatted("outbox"), fresh)).isEqualTo(1);
    }

    @Test
    void sendsATopicAgainFromOutboxAndArchive() throws SQLException {
        UUID subject = UUID.randomUUID();
        run(session -> append(session, subject, 1));
        run(session -> append(session, subject, 2));
        await().atMost(PATIENCE)
                .until(() -> Rows.number("select count(*) from outbox where published_at is null") == 0);
        Rows.update(
                "update outbox set published_at = now() - interval '8 days' where aggregate_id = ? and seq = 1",
                subject);
        try (Connection connection = RealParts.database().connect()) {
            connection.setAutoCommit(false);
            OutboxArchive.move(connection, Duration.ofDays(7));
        }

        Republication begun = transactions
                .inNew(session -> republications.begin(session, Topic.DELIVERIES, "operator", "the topic is gone"))
                .await()
                .atMost(PATIENCE);

        assertThat(begun.events()).isGreaterThanOrEqualTo(2);
        await().atMost(PATIENCE).until(() -> waiting(begun) == 0);
        List<Envelope> read = TestBus.read(Topic.DELIVERIES, subject);
        assertThat(read).extracting(Envelope::sequence).containsExactly(1L, 2L, 1L, 2L);
        assertThat(read.get(2).id()).as("the same event").isEqualTo(read.get(0).id());
        assertThat(read.get(3).body()).isEqualTo(read.get(1).body());
    }

    private long waiting(Republication republication) {
        return republications
                .find(republication.id())
                .await()
                .atMost(PATIENCE)
                .orElseThrow()
                .waiting();
    }

    @Test
    void refusesASilentChange() {
        UUID thing = UUID.randomUUID();
        run(session -> change(session, "insert into conformance_thing values (?, 'new', 1, 1)", thing)
                .chain(() -> append(session, thing, 1)));

        assertThatThrownBy(() -> run(session ->
                        change(session, "update conformance_thing set state = 'old', version = 2 where id = ?", thing)))
                .hasStackTraceContaining("silent state change");
        assertThatThrownBy(() -> run(session -> change(
                        session,
                        "update conformance_thing set state = 'old', version = 2, event_seq = 2 where id = ?",
                        thing)))
                .hasStackTraceContaining("silent state change");
        assertThat(Rows.of("select state from conformance_thing where id = ?", thing))
                .singleElement()
                .satisfies(row -> assertThat(row.get("state")).isEqualTo("new"));
    }

    @Test
    void keepsTheOrderOfEachComplaintWithThreeRelays() throws Exception {
        assertThat(orderViolations(() -> new RelayRound(SMALL_BATCH))).isZero();
    }

    @Test
    void theOrderCheckCanFail() throws Exception {
        assertThat(orderViolations(SkipLockedRound::new))
                .as("relays that only skip locked rows must be caught")
                .isPositive();
    }

    /** Writers and relays at once, beside the relay of the service itself. */
    private int orderViolations(Supplier<RelayRound> rounds) throws Exception {
        List<UUID> subjects = ConformanceEvents.subjects(HOT_COMPLAINTS);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            var writers = new ArrayList<Future<?>>();
            var relays = new ArrayList<Future<?>>();
            for (UUID subject : subjects) {
                writers.add(threads.submit(() -> write(subject)));
            }
            for (int i = 0; i < RELAYS; i++) {
                relays.add(threads.submit(relaying(rounds.get())));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            await().atMost(PATIENCE)
                    .until(() -> Rows.number("select count(*) from outbox where published_at is null") == 0);
            relays.forEach(relay -> relay.cancel(true));
        } finally {
            threads.shutdownNow();
        }
        List<Envelope> landed = TestBus.read(Topic.DELIVERIES).stream()
                .filter(event -> subjects.contains(event.subject()))
                .toList();
        assertThat(landed).hasSizeGreaterThanOrEqualTo(HOT_COMPLAINTS * EVENTS_EACH);
        return ConformanceEvents.orderViolations(landed);
    }

    private void write(UUID subject) {
        for (int sequence = 1; sequence <= EVENTS_EACH; sequence++) {
            int next = sequence;
            run(session -> append(session, subject, next));
        }
    }

    private static Callable<Integer> relaying(RelayRound round) {
        return () -> {
            int published = 0;
            try (Connection connection = RealParts.database().connect();
                    EventSender sender = new EventSender(
                            Map.of("bootstrap.servers", RealParts.broker().bootstrapServers()))) {
                connection.setAutoCommit(false);
                while (!Thread.currentThread().isInterrupted()) {
                    published += round.run(connection, sender);
                }
            }
            return published;
        };
    }

    private Uni<Void> append(Mutiny.Session session, UUID subject, long sequence) {
        return outbox.append(session, List.of(NewEvent.of(ConformanceEvents.event(subject), sequence, Instant.EPOCH)));
    }

    private static Uni<Void> change(Mutiny.Session session, String sql, UUID id) {
        return session.createNativeQuery(sql)
                .setParameter(1, id)
                .executeUpdate()
                .replaceWithVoid();
    }

    private void run(java.util.function.Function<Mutiny.Session, Uni<Void>> work) {
        transactions.inNew(work).await().atMost(PATIENCE);
    }

    /** The relay that everybody writes first: rows locked one by one, no bucket, so two relays overtake each other. */
    private static final class SkipLockedRound extends RelayRound {
        private static final String READ =
                """
                select id, event_id, topic, source, type, aggregate_id, seq, occurred_at, needs, payload::text, traceparent
                from outbox where published_at is null order by id limit ? for update skip locked""";

        SkipLockedRound() {
            super(SMALL_BATCH);
        }

        @Override
        protected List<OutboxRows.Row> claim(OutboxRows rows) throws SQLException {
            try (PreparedStatement read = rows.connection().prepareStatement(READ)) {
                read.setInt(1, 1 + ThreadLocalRandom.current().nextInt(SMALL_BATCH));
                return OutboxRows.read(read);
            }
        }
    }
}
