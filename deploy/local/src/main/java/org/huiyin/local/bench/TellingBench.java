package org.huiyin.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.local.House;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.CaseFile;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.client.Imports;
import org.huiyin.local.client.InboxStream;
import org.huiyin.local.client.Sections;
import org.huiyin.local.database.Database;

/** {@code ./run bench --only telling}: letters a second, and how soon an assignment stands in the inbox of its section. */
public final class TellingBench {
    /** How many letters say enough. */
    public static final int LETTERS = 2_000;

    private static final String SECTION = "S0001";
    private static final String RECEIPTS =
            "select count(*) from delivery where stage = 'FILED' and audience = 'COMPLAINANT' and complaint_id = any(?)";
    private static final String SECONDS = "select ceil(1000 * extract(epoch from max(completed_at) - min(created_at)))"
            + " from delivery where stage = 'FILED' and audience = 'COMPLAINANT' and complaint_id = any(?)";
    private static final int ASSIGNMENTS = 100;
    private static final long LOOK_MILLIS = 200;
    private static final long PATIENCE_NANOS = 600_000_000_000L;

    private final House house;
    private final Deployment deployment;
    private final int letters;

    public TellingBench(House house, Deployment deployment, int letters) {
        this.house = house;
        this.deployment = deployment;
        this.letters = letters;
    }

    public void run() throws InterruptedException {
        Measured measured = measure();
        Scoreboard scoreboard = new Scoreboard();
        scoreboard.header();
        measured.print(scoreboard);
    }

    /**
     * What was measured.
     *
     * @param letters a second, from the first heard of to the last that ended
     * @param assigned how many assignments there were
     * @param inbox from the answer to an assignment until its section hears of it
     */
    record Measured(double letters, int assigned, Percentiles inbox) {
        void print(Scoreboard scoreboard) {
            scoreboard.note("letters of receipt, by mail, ended", Math.round(letters) + " /s");
            scoreboard.note("assigned → in the section's inbox (SSE), p50", Math.round(inbox.millis(50)) + " ms");
            scoreboard.note("assigned → in the section's inbox (SSE), p99", Math.round(inbox.millis(99)) + " ms");
            scoreboard.none("assignments that nobody was told of", assigned - inbox.count());
        }
    }

    Measured measure() throws InterruptedException {
        try {
            List<UUID> filed = file();
            say("letters to " + filed.size() + " complainants");
            double perSecond = deliveries(filed);
            List<UUID> assigned = filed.subList(0, Math.min(ASSIGNMENTS, filed.size()));
            say(assigned.size() + " assignments");
            return new Measured(perSecond, assigned.size(), inbox(assigned));
        } catch (IOException | SQLException e) {
            throw new Trouble("The bench of telling broke off (" + e.getMessage() + "): is Huiyin running?", e);
        }
    }

    private List<UUID> file() throws IOException, SQLException, InterruptedException {
        String prefix = "TELL-" + UUID.randomUUID();
        Path file = Files.createTempFile("bench-telling", ".csv");
        try {
            new SheetOfComplaints(prefix, letters).write(file);
            var imports = new Imports(new Api(), deployment);
            String id = imports.send(file, "shuangqian");
            while (!imports.course(id).ended()) {
                Thread.sleep(LOOK_MILLIS);
            }
            try (Database intake = new Database(house.ports(), ServiceName.INTAKE)) {
                return intake.ids("select id from complaint where external_id like '" + prefix + "-%' order by id");
            }
        } finally {
            Files.delete(file);
        }
    }

    /** From the moment in which the first was heard of to the end of the last, by the database's clock. */
    private double deliveries(List<UUID> filed) throws SQLException, InterruptedException {
        try (Database notification = new Database(house.ports(), ServiceName.NOTIFICATION)) {
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (notification.count(RECEIPTS + " and state <> 'DUE'", filed) < filed.size()) {
                if (System.nanoTime() > end) {
                    return Double.NaN;
                }
                Thread.sleep(LOOK_MILLIS);
            }
            return filed.size() * 1_000.0 / notification.count(SECONDS, filed);
        }
    }

    private Percentiles inbox(List<UUID> filed) throws InterruptedException {
        Percentiles latencies = new Percentiles();
        var api = new Api();
        String leader = new Sections(api, deployment).leader(SECTION);
        try (var stream = new InboxStream(deployment, "handler")) {
            stream.awaitOpen();
            for (UUID complaint : filed) {
                var file = new CaseFile(api, deployment, complaint.toString());
                while (!file.read("dispatcher").ok()) {
                    Thread.sleep(LOOK_MILLIS);
                }
                boolean assigned = file.assign(SECTION, leader).ok();
                long at = System.nanoTime();
                if (assigned) {
                    await(stream, complaint, at, latencies);
                }
            }
        }
        return latencies;
    }

    private static void await(InboxStream stream, UUID complaint, long since, Percentiles latencies)
            throws InterruptedException {
        Optional<Long> heard = Optional.empty();
        while (heard.isEmpty() && System.nanoTime() < since + PATIENCE_NANOS / 10) {
            Thread.sleep(1);
            heard = stream.heardAt(complaint.toString());
        }
        heard.ifPresent(then -> latencies.add(Math.max(0, then - since)));
    }

    private static void say(String what) {
        System.out.println("… " + what);
    }
}
