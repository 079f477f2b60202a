package org.huiyin.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huiyin.local.House;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Deployment;

/** {@code ./run bench}: floor, capacity, latency at an open rate, whole lives, memory, start, and the reconciliation of it all. */
public final class BenchCommand {

    private static final int CONNECTIONS = 16;
    private static final int OPEN_RATE_THREADS = 64;
    private static final double OPEN_RATE = 100;
    private static final int ROWS = 20_000;
    private static final Duration SETTLING = Duration.ofMinutes(3);

    private final House house;
    private final Deployment deployment;
    private final int seconds;
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Scoreboard scoreboard = new Scoreboard();

    public BenchCommand(House house, Deployment deployment, int seconds) {
        this.house = house;
        this.deployment = deployment;
        this.seconds = seconds;
    }

    public void run() throws InterruptedException {
        try {
            UUID sample = warmUp();
            say("plain SQL, " + CONNECTIONS + " connections");
            double floor = floor(sample);
            say("filing through the API, " + CONNECTIONS + " connections");
            Load filing = new Load(CONNECTIONS);
            double accepted = filing.saturate(seconds, () -> new Filer(deployment, this::note));
            drain();
            say((int) OPEN_RATE + " complaints/s on a fixed schedule");
            Load open = new Load(OPEN_RATE_THREADS);
            Percentiles visible = openRate(open);
            say("whole lives, " + 2 * CONNECTIONS + " at a time");
            double lives = lifeCycles();
            say("reconciliation");
            drain();
            Map<String, Long> counts = new Reconciliation(house.ports(), acknowledged).count();
            say("a file of " + TellingBench.LETTERS + " complaints, and letters to those who sent them");
            TellingBench.Measured telling = new TellingBench(house, deployment, TellingBench.LETTERS).measure();
            drain();
            say("a file of " + ROWS + " complaints, by an intake in a house of its own");
            ImportRun.Measured imported = new ImportBench(house, deployment, ROWS).alone();
            say("rebuilds and runs, in a house of their own");
            EvaluationBench.Measured evaluation = new EvaluationBench(house, deployment).measure();
            print(floor, accepted, filing, open, visible, lives, counts);
            telling.print(scoreboard);
            scoreboard.note("a file of " + ROWS + " rows, by intake alone", "");
            imported.print(scoreboard);
            evaluation.print(scoreboard);
            remark();
        } catch (SQLException | IOException e) {
            throw new Trouble("The bench broke off (" + e.getMessage() + "): is Huiyin running? ./run starts it.", e);
        }
    }

    private UUID warmUp() {
        say("warming up");
        Load load = new Load(CONNECTIONS);
        List<UUID> ids = new CopyOnWriteArrayList<>();
        load.saturate(
                Math.max(5, seconds / 2.0),
                () -> new Filer(deployment, (id, at) -> {
                    note(id, at);
                    if (ids.isEmpty()) {
                        ids.add(id);
                    }
                }));
        if (ids.isEmpty()) {
            throw new Trouble("No complaint was accepted: try ./run smoke first.");
        }
        return ids.get(0);
    }

    private double floor(UUID sample) throws SQLException {
        try (Floor floor = new Floor(house.ports(), sample)) {
            floor.measure(CONNECTIONS, 3);
            return floor.measure(CONNECTIONS, seconds);
        }
    }

    private Percentiles openRate(Load load) throws SQLException, InterruptedException {
        try (Visibility visibility = new Visibility(house.ports())) {
            load.atRate(
                    OPEN_RATE,
                    seconds,
                    () -> new Filer(deployment, (id, at) -> {
                        note(id, at);
                        visibility.acknowledged(id, at);
                    }));
            int missing = visibility.settle(SETTLING.toMillis());
            if (missing > 0) {
                say(missing + " complaints have no case after " + SETTLING.toSeconds() + " s");
            }
            return visibility.latencies();
        }
    }

    /** Only what concerns the evaluation, in a house of its own. */
    public void runEvaluation() throws InterruptedException {
        say("rebuilds and runs, in a house of their own");
        EvaluationBench.Measured evaluation = new EvaluationBench(house, deployment).measure();
        scoreboard.header();
        evaluation.print(scoreboard);
    }

    /** Lives per second until everything is rated and told as well. */
    private double lifeCycles() throws SQLException, InterruptedException {
        var lives = new WholeLives(house.ports(), deployment, this::note).measure(2 * CONNECTIONS, seconds, SETTLING);
        if (lives.failed() > 0 || !lives.told()) {
            say(lives.failed() + " lives broke off"
                    + (lives.told() ? "" : ", and not all were rated and told in time"));
        }
        return lives.lives();
    }

    /** Lets the events of the step before run out, so that the next step does not pay for them. */
    private void drain() throws SQLException, InterruptedException {
        new Reconciliation(house.ports(), acknowledged).settle(SETTLING);
    }

    private void print(
            double floor,
            double accepted,
            Load filing,
            Load open,
            Percentiles visible,
            double lives,
            Map<String, Long> counts) {
        scoreboard.header();
        scoreboard.note("same rows by plain SQL", Math.round(floor) + " /s");
        scoreboard.atLeast("complaints accepted", floor / 2, accepted, " /s");
        scoreboard.note("  failed", Long.toString(filing.failed() + open.failed()));
        scoreboard.note("filing at 100/s, p50 and p99", millis(open.latencies()));
        scoreboard.atMost("stored → case visible at 100/s, p50", 100, visible.millis(50), " ms");
        scoreboard.atMost("stored → case visible at 100/s, p99", 1_000, visible.millis(99), " ms");
        scoreboard.atLeast("whole lives, rated and told", 300, lives, " /s");
        counts.forEach((place, count) -> scoreboard.note("  " + place, Long.toString(count)));
        scoreboard.none("missing, doubled or out of order", Reconciliation.difference(counts));
        new MethodQuestions(deployment).print(scoreboard);
        Footprint footprint = new Footprint(house);
        footprint.print(scoreboard);
        footprint.printStart(scoreboard);
    }

    private static void remark() {
        System.out.println("\n"
                + "  With a million cases stored: ./run bench --cases 1000000. Not measured here: the same under"
                + " kill -9.");
    }

    private static String millis(Percentiles latencies) {
        return Math.round(latencies.millis(50)) + " / " + Math.round(latencies.millis(99)) + " ms";
    }

    private void note(UUID id, long atNanos) {
        acknowledged.add(id);
    }

    private static void say(String what) {
        System.out.println("… " + what);
    }
}
