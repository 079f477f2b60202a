package org.huiyin.bus.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Brings outbox rows to Kafka, in order per complaint, at least once; readers drop repeats by sequence. It runs on a
 * thread and a connection of its own, so that a Kafka outage can't starve requests. Any error throws the connection and
 * the producer away and starts afresh.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(5);
    private static final Duration BETWEEN_ARCHIVINGS = Duration.ofSeconds(10);

    private final RelayConfig config;
    private final Map<String, Object> broker;
    private final Counter published;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private volatile long lastRound = System.nanoTime();
    private long lastArchived = System.nanoTime() - BETWEEN_ARCHIVINGS.toNanos();
    private @Nullable Thread thread;

    public OutboxRelay(
            RelayConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MeterRegistry registry) {
        this.config = config;
        this.broker = Map.copyOf(broker);
        this.published = Counter.builder("huiyin.outbox.published")
                .description("Outbox rows that Kafka has acknowledged")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread = new Thread(this::relay, "outbox-relay");
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        work.release();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    /** Says that rows are about to be committed: the relay looks again soon instead of idling. */
    public void nudge() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Time since a round last ended well; the readiness check reads it. */
    Duration sinceLastRound() {
        return config.enabled() ? Duration.ofNanos(System.nanoTime() - lastRound) : Duration.ZERO;
    }

    private void relay() {
        Duration recovery = Duration.ofMillis(200);
        while (!stopping) {
            long before = lastRound;
            try (Connection connection = connect();
                    EventSender sender = new EventSender(broker)) {
                rounds(connection, sender);
            } catch (SQLException | KafkaException e) {
                LOG.warnf("relay starts afresh: %s", e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                return;
            }
            recovery = lastRound == before ? min(recovery.multipliedBy(2), LONGEST_RECOVERY) : Duration.ofMillis(200);
            pause(recovery);
        }
    }

    private void rounds(Connection connection, EventSender sender) throws SQLException, InterruptedException {
        var round = new RelayRound(config.batchSize());
        Duration pause = config.busyPause();
        while (!stopping && !sender.spent()) {
            int first = round.run(connection, sender);
            int second = round.run(connection, sender);
            published.increment(first + second);
            lastRound = System.nanoTime();
            if (Math.max(first, second) == config.batchSize()) {
                continue; // a backlog: no time to lose
            }
            if (first + second > 0) {
                pause = config.busyPause();
                pause(pause); // what comes in meanwhile goes out together
            } else {
                archive(connection);
                boolean nudged = work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
                pause = nudged ? config.busyPause() : min(pause.multipliedBy(2), config.idlePause());
            }
        }
    }

    /** Now and then, while nothing waits. */
    private void archive(Connection connection) throws SQLException {
        if (System.nanoTime() - lastArchived > BETWEEN_ARCHIVINGS.toNanos()) {
            int moved = OutboxArchive.move(connection, config.archiveAfter());
            LOG.debugf("%d outbox rows archived", moved);
            lastArchived = System.nanoTime();
        }
    }

    private Connection connect() throws SQLException {
        var login = new Properties();
        login.setProperty("user", config.username());
        login.setProperty("password", config.password());
        Connection connection =
                Objects.requireNonNull(new Driver().connect(config.jdbcUrl(), login), "not a PostgreSQL URL");
        connection.setAutoCommit(false);
        try (Statement limits = connection.createStatement()) {
            limits.execute("set idle_in_transaction_session_timeout = '15s'; set statement_timeout = '5s'");
        }
        connection.commit();
        return connection;
    }

    private void pause(Duration pause) {
        try {
            if (!stopping) {
                Thread.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
