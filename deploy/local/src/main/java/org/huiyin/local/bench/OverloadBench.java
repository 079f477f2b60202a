package org.huiyin.local.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.local.House;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Deployment;

/** {@code ./run bench --only overload}: five times as many filings as intake can take; what it still takes, and what is left of it. */
public final class OverloadBench {
    private static final int TIMES = 5;
    private static final int CONNECTIONS = 16;
    private static final double BACK = 0.9;
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration SETTLING = Duration.ofMinutes(5);

    private final House house;
    private final Deployment deployment;
    private final int seconds;
    private final Collection<UUID> acknowledged = ConcurrentHashMap.newKeySet();

    public OverloadBench(House house, Deployment deployment, int seconds) {
        this.house = house;
        this.deployment = deployment;
        this.seconds = seconds;
    }

    public void run() throws InterruptedException {
        try {
            say("warming up");
            capacity();
            settle();
            say("filing over " + CONNECTIONS + " connections");
            double before = capacity();
            settle();
            var footprint = new Footprint(house);
            long memory = footprint.residentMegabytes(ServiceName.INTAKE.word());
            say(TIMES + " times as many, " + Math.round(TIMES * before) + " /s for " + seconds + " s");
            var storm = new FilingStorm(deployment);
            storm.blow(TIMES * before, seconds);
            acknowledged.addAll(storm.acknowledged());
            long grown = footprint.residentMegabytes(ServiceName.INTAKE.word()) - memory;
            say(RECOVERY.toSeconds() + " s to recover");
            Thread.sleep(RECOVERY.toMillis());
            double after = capacity();
            print(before, storm, memory, grown, after, settle());
        } catch (SQLException e) {
            throw new Trouble("The databases cannot be read (" + e.getMessage() + "): is Huiyin running?", e);
        }
    }

    /** Filings per second, as many as come one after another. */
    private double capacity() {
        double accepted =
                new Load(CONNECTIONS).saturate(seconds, () -> new Filer(deployment, (id, at) -> acknowledged.add(id)));
        if (acknowledged.isEmpty()) {
            throw new Trouble("No complaint was accepted: try ./run smoke first.");
        }
        return accepted;
    }

    private long settle() throws SQLException, InterruptedException {
        return new Reconciliation(house.ports(), acknowledged).settle(SETTLING);
    }

    private void print(double before, FilingStorm storm, long memory, long grown, double after, long lost) {
        Map<Integer, Long> answers = storm.answers();
        long accepted = answers.getOrDefault(201, 0L);
        long refused = answers.getOrDefault(503, 0L) + answers.getOrDefault(429, 0L);
        long all = answers.values().stream().mapToLong(Long::longValue).sum();
        var scoreboard = new Scoreboard();
        scoreboard.header();
        scoreboard.note("complaints accepted before", Math.round(before) + " /s");
        scoreboard.note("complaints accepted meanwhile", Math.round(accepted / (double) seconds) + " /s");
        scoreboard.note(
                "  p50 and p99 of these",
                String.format(
                        Locale.ROOT,
                        "%.0f / %.0f ms",
                        storm.latencies().millis(50),
                        storm.latencies().millis(99)));
        scoreboard.note("  refused, to come again (503, 429)", Long.toString(refused));
        scoreboard.none("  answered otherwise, or not at all", all - accepted - refused);
        scoreboard.note("growth of intake's memory, from " + memory + " MB", grown + " MB");
        scoreboard.atLeast("complaints accepted " + RECOVERY.toSeconds() + " s later", BACK * before, after, " /s");
        scoreboard.none("missing, doubled or out of order", lost);
    }

    private static void say(String what) {
        System.out.println("… " + what);
    }
}
