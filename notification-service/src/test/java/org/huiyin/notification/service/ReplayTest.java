package org.huiyin.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.Test;

/**
 * Everything on the topics again from offset 0, three times, while the service's connections to its database are cut: nobody
 * hears twice, and nobody not at all. {@code -Dhuiyin.replayed=10000} for another number of events.
 */
@QuarkusTest
class ReplayTest extends ServiceTest {

    private static final int EVENTS = Integer.getInteger("huiyin.replayed", 800);
    private static final int REPLAYS = 3;
    private static final Duration BETWEEN_CUTS = Duration.ofMillis(700);
    /** As many as hit work under way; then it must be let finish. */
    private static final int CUTS = 12;

    private static final List<String> CHANNELS = List.of("complaints", "cases", "contacts", "organisations");
    private static final String KEYS_OFF = "alter table delivery drop constraint delivery_pkey,"
            + " drop constraint delivery_event_id_channel_recipient_key";
    private static final String KEYS_ON =
            "alter table delivery add primary key (id), add unique (event_id, channel, recipient)";

    @Inject
    KafkaClientService kafka;

    @Inject
    MeterRegistry meters;

    @Test
    void whateverIsReplayedAndCutOffEachOwedMessageIsToldOnce() throws Exception {
        MadeUpLives lives = MadeUpLives.of(EVENTS, sections(), sealer);
        long began = System.nanoTime();
        int cuts = cutting(() -> TestBus.publishAll(lives.events()));
        letAllBeTold(lives);
        double first = seconds(began);
        assertThat(Told.of(lives).faults()).isEmpty();

        long replaysBegan = System.nanoTime();
        long before = Rows.number("select count(*) from delivery");
        for (int replay = 1; replay <= REPLAYS; replay++) {
            boolean forgetful = replay == REPLAYS;
            cuts += cutting(() -> replay(lives, forgetful));
        }
        letAllBeTold(lives);

        Told told = Told.of(lives);
        System.out.printf(
                "replay: %d events told in %.1f s, replayed %d times in %.1f s, connections cut %d times: %s%n",
                lives.events().size(), first, REPLAYS, seconds(replaysBegan), cuts, told);
        assertThat(told.faults()).isEmpty();
        assertThat(Rows.number("select count(*) from delivery")).isEqualTo(before);
    }

    @Test
    void withoutPositionsAndKeysAReplayTellsTwiceAndIsNoticed() {
        MadeUpLives lives = MadeUpLives.of(MadeUpLives.EVENTS_OF_A_LIFE, sections(), sealer);
        TestBus.publishAll(lives.events());
        letAllBeTold(lives);
        assertThat(Told.of(lives).faults()).isEmpty();

        Rows.update(KEYS_OFF);
        try {
            replay(lives, true);
            eventually().untilAsserted(() -> assertThat(Told.of(lives))
                    .satisfies(told -> assertThat(told.doubled()).isPositive())
                    .satisfies(told -> assertThat(told.mailsTwice()).isPositive())
                    .satisfies(told -> assertThat(told.faults()).isNotEmpty()));
        } finally {
            Rows.update("delete from delivery d using delivery first where d.id = first.id"
                    + " and (d.state = 'DUE', d.ctid) > (first.state = 'DUE', first.ctid)");
            Rows.update(KEYS_ON);
        }
    }

    /** From offset 0 on all topics; returns when the last event has been taken again. */
    private void replay(MadeUpLives lives, boolean forgetPositions) {
        if (forgetPositions) {
            Rows.update(
                    "update stream_position set last_seq = 0 where aggregate_id = any(cast(string_to_array(?, ',') as uuid[]))",
                    lives.ids());
        }
        double taken = taken();
        CHANNELS.forEach(channel -> kafka.getConsumer(channel)
                .runOnPollingThread(consumer -> {
                    consumer.seekToBeginning(consumer.assignment());
                })
                .await()
                .atMost(Duration.ofMinutes(1)));
        eventually()
                .atMost(Duration.ofMinutes(10))
                .until(() -> taken() - taken >= lives.events().size() && positionsAreBack(lives));
    }

    /** Events that arrived, whatever became of them; a batch that is taken again counts again. */
    private double taken() {
        return meters.find("huiyin.inbox.events").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static boolean positionsAreBack(MadeUpLives lives) {
        return Rows.number(
                        "select coalesce(sum(last_seq), 0) from stream_position where aggregate_id = any(cast(string_to_array(?, ',') as uuid[]))"
                                + " and topic like '%.cases.%'",
                        lives.ids())
                == 6L * lives.complaints().size();
    }

    /** Letters of a claim whose commit was cut off wait for the end of their lease. */
    private static void letAllBeTold(MadeUpLives lives) {
        eventually()
                .atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    long rows = Rows.number(
                            "select count(*) from delivery where complaint_id = any(cast(string_to_array(?, ',') as uuid[]))",
                            lives.ids());
                    long ended = Rows.number(
                            "select count(*) from delivery where state <> 'DUE' and complaint_id = any(cast(string_to_array(?, ',') as uuid[]))",
                            lives.ids());
                    long leased = Rows.number(
                            "select count(*) from delivery where state = 'DUE' and complaint_id = any(cast(string_to_array(?, ',') as uuid[]))"
                                    + " and next_at > clock_timestamp() + (select shift from clock_shift)",
                            lives.ids());
                    if (leased > 0 && leased == rows - ended) {
                        TestClock.moveBy(Duration.ofMinutes(6));
                    }
                    return rows == lives.owed().count()
                            && ended == rows
                            && Told.of(lives).outcomes() == rows;
                });
    }

    /** Cuts every connection of the service and of its relay again and again; answers how many were cut. */
    private static int cutting(Runnable work) throws InterruptedException {
        var cut = new AtomicInteger();
        var rounds = new AtomicInteger();
        var scissors = Executors.newSingleThreadScheduledExecutor();
        scissors.scheduleWithFixedDelay(
                () -> {
                    if (rounds.incrementAndGet() <= CUTS) {
                        cut.addAndGet((int) Rows.number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where datname = current_database() and usename like 'notification_%'"));
                    }
                },
                0,
                BETWEEN_CUTS.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            scissors.shutdown();
            scissors.awaitTermination(1, TimeUnit.MINUTES);
        }
        return cut.get();
    }

    private static List<String> sections() {
        return Stream.generate(ServiceTest::registerSection).limit(5).toList();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
