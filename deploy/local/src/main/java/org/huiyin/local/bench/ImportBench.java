package org.huiyin.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.huiyin.local.House;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.client.Imports;
import org.huiyin.local.database.Database;
import org.huiyin.local.process.Marks;
import org.huiyin.local.process.ProcessFigures;

/** {@code ./run bench --only import}: how fast a large file of complaints is filed, and how much memory intake needs for it. */
public final class ImportBench {
    private static final long LOOK_MILLIS = 200;
    private static final double NANOS = 1e9;

    private final House house;
    private final Imports imports;
    private final int rows;
    private final Scoreboard scoreboard = new Scoreboard();

    public ImportBench(House house, Deployment deployment, int rows) {
        this.house = house;
        this.imports = new Imports(new Api(), deployment);
        this.rows = rows;
    }

    public void run() throws InterruptedException {
        String prefix = "BENCH-" + UUID.randomUUID();
        try {
            Path file = Files.createTempFile("bench-import", ".csv");
            try {
                new SheetOfComplaints(prefix, rows).write(file);
                say(rows + " rows, " + Files.size(file) / 1024 / 1024 + " MiB");
                long before = residentMegabytes();
                Timed first = send(file);
                Timed again = send(file);
                print(before, first, again, count(prefix));
            } finally {
                Files.delete(file);
            }
        } catch (IOException | SQLException e) {
            throw new Trouble("The bench of imports broke off (" + e.getMessage() + "): is Huiyin running?", e);
        }
    }

    private record Timed(Imports.Course end, double upload, double seconds, long peakMegabytes) {}

    private Timed send(Path file) throws InterruptedException {
        long begin = System.nanoTime();
        String id = imports.send(file, "shuangqian");
        double upload = (System.nanoTime() - begin) / NANOS;
        long peak = 0;
        int told = 0;
        Imports.Course course = imports.course(id);
        while (!course.ended()) {
            peak = Math.max(peak, residentMegabytes());
            if (course.read() / 10_000 > told) {
                told = course.read() / 10_000;
                say(course.read() + " rows");
            }
            Thread.sleep(LOOK_MILLIS);
            course = imports.course(id);
        }
        return new Timed(course, upload, (System.nanoTime() - begin) / NANOS - upload, peak);
    }

    private void print(long before, Timed first, Timed again, long stored) {
        scoreboard.header();
        scoreboard.note("file received, sealed and stored", seconds(first.upload()));
        scoreboard.note("rows imported", Math.round(rows / first.seconds()) + " /s, " + seconds(first.seconds()));
        scoreboard.note("  memory of intake before, at its peak", before + ", " + first.peakMegabytes() + " MB");
        scoreboard.none(
                "  rows lost or doubled",
                Math.abs(rows - stored) + Math.abs((long) rows - first.end().filed()));
        scoreboard.note("the same file again", Math.round(rows / again.seconds()) + " /s, " + seconds(again.seconds()));
        scoreboard.none(
                "  rows that changed anything", (long) rows - again.end().unchanged());
    }

    private long count(String prefix) throws SQLException {
        try (Database intake = new Database(house.ports(), ServiceName.INTAKE)) {
            return intake.count("select count(*) from complaint where external_id like '" + prefix + "-%'");
        }
    }

    private long residentMegabytes() {
        return new Marks(house.marks())
                .living(ServiceName.INTAKE.word())
                .map(mark -> ProcessFigures.residentMegabytes(mark.pid()))
                .orElse(0L);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static void say(String what) {
        System.out.println("… " + what);
    }
}
