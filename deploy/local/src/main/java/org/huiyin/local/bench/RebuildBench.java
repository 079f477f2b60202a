package org.huiyin.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.database.Database;
import org.postgresql.PGConnection;

/** Rebuilds all facts from the topics, beside what reading the same bytes and writing the same rows takes at least. */
final class RebuildBench {

    private static final double EVENTS_PER_SECOND = 10_000;
    private static final List<String> TABLES = List.of("complaint_fact", "case_fact", "section_fact");
    private static final String LIVE_GROUP = "evaluation";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final SideHouse house;
    private final Deployment deployment;
    private final MadeUpTopics topics;
    private final Api api = new Api();

    RebuildBench(SideHouse house, Deployment deployment) {
        this.house = house;
        this.deployment = deployment;
        this.topics = new MadeUpTopics(house.bootstrap());
    }

    /** What a rebuild said at its end. */
    record Rebuilt(String stage, long events, double seconds) {
        double perSecond() {
            return events / seconds;
        }
    }

    /**
     * What was measured.
     *
     * @param floor seconds to read the same bytes and to write the same rows by COPY
     */
    record Measured(Rebuilt first, Rebuilt second, double floor) {
        void print(Scoreboard scoreboard) {
            scoreboard.atLeast(
                    String.format(Locale.ROOT, "rebuild of %,d events, hashes compared", second.events()),
                    EVENTS_PER_SECOND,
                    second.perSecond(),
                    " /s");
            scoreboard.note("  the first after a start", Math.round(first.perSecond()) + " /s");
            scoreboard.note(
                    "  the same bytes read, the same rows by COPY", Math.round(second.events() / floor) + " /s");
            scoreboard.note("  times that floor", String.format(Locale.ROOT, "%.1f", second.seconds() / floor));
            scoreboard.none("  rebuilt facts that differ", second.stage().equals("SWAPPED") ? 0 : 1);
        }
    }

    /** The topics are filled before the service starts, which then believes that it has read them. */
    void fill(MadeUpLives lives) throws InterruptedException {
        topics.publish(lives);
        topics.passOver(LIVE_GROUP);
    }

    /** The first rebuild makes the facts, the second has to find the same ones again. */
    Measured measure() throws SQLException, IOException, InterruptedException {
        Rebuilt first = rebuild("SWAP");
        Rebuilt second = rebuild("KEEP");
        return new Measured(first, second, topics.secondsToRead() + secondsToWrite());
    }

    private Rebuilt rebuild(String onDifference) throws InterruptedException {
        String token = deployment.tokens().of("evaluator");
        String url = house.address() + "/v1/rebuilds";
        Reply begun = api.post(url, token, Map.of("onDifference", onDifference), null);
        if (!begun.ok()) {
            throw new Trouble("No rebuild: " + begun);
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Reply reply =
                    api.get(url + "/" + begun.text("id"), deployment.tokens().of("evaluator"));
            if (!reply.text("finishedAt").isEmpty()) {
                return new Rebuilt(
                        reply.text("stage"), reply.body().path("events").asLong(), seconds(reply));
            }
            Thread.sleep(200);
        }
        throw new Trouble("The rebuild does not end.");
    }

    private static double seconds(Reply reply) {
        return Duration.between(Instant.parse(reply.text("requestedAt")), Instant.parse(reply.text("finishedAt")))
                        .toMillis()
                / 1e3;
    }

    /** The rows of the live generation once more, into empty tables with the same indexes. */
    private double secondsToWrite() throws SQLException, IOException {
        try (Connection connection = Database.open(house.ports(), ServiceName.EVALUATION)) {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            double seconds = 0;
            for (String table : TABLES) {
                Path rows = Files.createTempFile("huiyin-bench", ".copy");
                try (var statement = connection.createStatement();
                        var out = Files.newOutputStream(rows)) {
                    copying.copyOut("copy " + live(table) + " to stdout", out);
                    statement.execute("create table floor_" + table + " (like " + table + " including all)");
                }
                long began = System.nanoTime();
                try (var in = Files.newInputStream(rows)) {
                    copying.copyIn("copy floor_" + table + " from stdin", in);
                }
                seconds += (System.nanoTime() - began) / 1e9;
                Files.delete(rows);
            }
            return seconds;
        }
    }

    private static String live(String table) {
        return "(select * from " + table + " where generation = (select live from generation_pointer))";
    }
}
