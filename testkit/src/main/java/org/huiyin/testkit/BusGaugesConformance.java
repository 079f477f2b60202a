package org.huiyin.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.bus.inbox.Inbox;
import org.huiyin.bus.inbox.InboxFactory;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.bus.wire.Envelope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every service's metrics must tell of its outbox and its inbox. Subclass it as a Quarkus test. */
public abstract class BusGaugesConformance {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PARKED = "select count(*) from parked_event where consumer = ? and reason = ?";
    private static final List<String> REASONS = List.of("gap", "dependency", "blocked", "poison");

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    InboxFactory inboxes;

    @Inject
    Transactions transactions;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    private final UUID subject = UUID.randomUUID();

    @AfterEach
    void clear() {
        Rows.update("delete from parked_event where aggregate_id = ?", subject);
        Rows.update("delete from stream_position where aggregate_id = ?", subject);
        Rows.update("delete from quarantined_record where topic = ?", subject.toString());
    }

    @Test
    void tellsWhatTheOutboxHoldsWhileNothingGoesOutAndThatItIsEmptyAfterwards() throws SQLException {
        try (Connection connection = RealParts.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(7001, bucket) from generate_series(0, 15) bucket");
            transactions
                    .inNew(session -> outbox.append(session, List.of(event(1), event(2), event(3))))
                    .await()
                    .atMost(PATIENCE);
            Rows.update("update outbox set created_at = created_at - interval '90 s' where aggregate_id = ?", subject);

            eventually(() -> {
                Scrape scrape = Scrape.now();
                assertThat(scrape.value("huiyin_outbox_depth")).isEqualTo(unpublished());
                assertThat(unpublished()).isGreaterThanOrEqualTo(3);
                assertThat(scrape.value("huiyin_outbox_oldest_seconds")).isGreaterThanOrEqualTo(90);
            });
            connection.rollback();
        }

        eventually(() -> {
            Scrape scrape = Scrape.now();
            assertThat(scrape.value("huiyin_outbox_depth")).isZero();
            assertThat(scrape.value("huiyin_outbox_oldest_seconds")).isZero();
            assertThat(scrape.value("huiyin_outbox_published_total")).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void tellsForHowLongTheRelayHasBeenSilent() throws SQLException {
        try (Connection connection = RealParts.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table outbox in access exclusive mode");
            eventually(() -> assertThat(Scrape.now().value("huiyin_relay_silent_seconds"))
                    .isGreaterThan(3));
            connection.rollback();
        }
        eventually(() ->
                assertThat(Scrape.now().value("huiyin_relay_silent_seconds")).isLessThan(3));
    }

    @Test
    void tellsWhatItsOwnInboxHasParkedByReasonAndForHowLong() {
        receive(
                inbox,
                List.of(
                        ConformanceEvents.typed(subject, 1, "delivery.completed.v2"),
                        ConformanceEvents.envelope(subject, 2)));
        receive(inbox, List.of(ConformanceEvents.card(subject, 2), ConformanceEvents.card(subject, 3)));
        Rows.update("update parked_event set reason = 'dependency' where aggregate_id = ? and seq = 3", subject);
        Rows.update("update parked_event set parked_at = parked_at - interval '90 s' where aggregate_id = ?", subject);
        receive(inboxes.inbox("rebuild-" + subject, List.of()), List.of(ConformanceEvents.envelope(subject, 7)));

        eventually(() -> {
            Scrape scrape = Scrape.now();
            for (String reason : REASONS) {
                assertThat(parked(reason)).as(reason).isPositive();
                assertThat(scrape.value("huiyin_inbox_parked", label(reason))).isEqualTo(parked(reason));
                assertThat(scrape.value("huiyin_inbox_parked_oldest_seconds", label(reason)))
                        .isGreaterThanOrEqualTo(90);
            }
            assertThat(scrape.value("huiyin_inbox_events_total", "verdict=\"poison\""))
                    .isPositive();
            assertThat(scrape.value("huiyin_inbox_events_total", "verdict=\"park_gap\""))
                    .isPositive();
        });
        Rows.update("delete from parked_event where aggregate_id = ?", subject);
        eventually(() -> {
            Scrape scrape = Scrape.now();
            for (String reason : REASONS) {
                assertThat(scrape.value("huiyin_inbox_parked", label(reason))).isEqualTo(parked(reason));
            }
        });
    }

    @Test
    void tellsForHowLongTheInboxHasBeenWaitingForTheDatabase() {
        Rows.update("alter table stream_position rename to stream_position_away");
        try {
            inbox.receive(List.of(ConformanceEvents.envelope(subject, 1)))
                    .subscribe()
                    .with(done -> {});

            eventually(() -> assertThat(Scrape.now().value("huiyin_inbox_waiting_seconds"))
                    .isGreaterThan(1));
        } finally {
            Rows.update("alter table stream_position_away rename to stream_position");
        }

        eventually(() ->
                assertThat(Scrape.now().value("huiyin_inbox_waiting_seconds")).isZero());
    }

    @Test
    void tellsHowManyRecordsItCouldNotRead() {
        var kafka = new ConsumerRecord<>(subject.toString(), 0, 7L, new byte[0], "no envelope".getBytes(UTF_8));
        var partition = new TopicPartition(subject.toString(), 0);

        inbox.receive(new ConsumerRecords<>(Map.of(partition, List.of(kafka)), Map.of()))
                .await()
                .atMost(PATIENCE);

        eventually(() -> assertThat(Scrape.now().value("huiyin_inbox_quarantined"))
                .isPositive()
                .isEqualTo(Rows.number("select count(*) from quarantined_record")));
    }

    @Test
    void eachMetricOfTheBusHasADescription() {
        assertThat(Scrape.now().described())
                .contains(
                        "huiyin_outbox_depth",
                        "huiyin_outbox_oldest_seconds",
                        "huiyin_outbox_published_total",
                        "huiyin_relay_silent_seconds",
                        "huiyin_inbox_events_total",
                        "huiyin_inbox_parked",
                        "huiyin_inbox_parked_oldest_seconds",
                        "huiyin_inbox_quarantined",
                        "huiyin_inbox_waiting_seconds");
    }

    private NewEvent event(long sequence) {
        return NewEvent.of(ConformanceEvents.event(subject), sequence, Instant.EPOCH);
    }

    private long parked(String reason) {
        return Rows.number(PARKED, service, reason);
    }

    private static long unpublished() {
        return Rows.number("select count(*) from outbox where published_at is null");
    }

    private static String label(String reason) {
        return "reason=\"" + reason + '"';
    }

    private static void receive(Inbox inbox, List<Envelope> events) {
        inbox.receive(events).await().atMost(PATIENCE);
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable check) {
        await().atMost(PATIENCE).untilAsserted(check);
    }
}
