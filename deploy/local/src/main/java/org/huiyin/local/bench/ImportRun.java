package org.huiyin.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.client.Imports;
import org.huiyin.local.database.Database;

/**
 * Sends one made-up file to an intake, and then the same once more.
 *
 * @param memory of intake, in megabytes resident
 */
record ImportRun(Imports imports, Ports ports, LongSupplier memory) {
    private static final long LOOK_MILLIS = 200;
    private static final int TELL_EACH = 10_000;
    private static final double NANOS = 1e9;

    /**
     * What came of one file, sent twice.
     *
     * @param before the memory of intake before
     * @param stored complaints of it that are in the database
     */
    record Measured(int rows, long before, Timed first, Timed again, long stored) {

        void print(Scoreboard scoreboard) {
            scoreboard.note("  file received, sealed and stored", seconds(first.upload()));
            scoreboard.note("  rows imported", rate(first));
            scoreboard.note("  memory of intake before, at its peak", before + ", " + first.peakMegabytes() + " MB");
            scoreboard.none(
                    "  rows lost or doubled",
                    Math.abs(rows - stored) + Math.abs((long) rows - first.end().filed()));
            scoreboard.note("  the same file again", rate(again));
            scoreboard.none(
                    "  rows that changed anything", (long) rows - again.end().unchanged());
        }

        private String rate(Timed timed) {
            return Math.round(rows / timed.seconds()) + " /s, " + seconds(timed.seconds());
        }
    }

    private record Timed(Imports.Course end, double upload, double seconds, long peakMegabytes) {}

    /** What else is to happen to the complaints of a file before it is sent again. */
    interface Afterwards {
        void await(String prefix) throws SQLException, InterruptedException;
    }

    Measured measure(int rows, Afterwards afterwards) throws IOException, SQLException, InterruptedException {
        String prefix = "BENCH-" + UUID.randomUUID();
        Path file = Files.createTempFile("bench-import", ".csv");
        try {
            new SheetOfComplaints(prefix, rows).write(file);
            say(rows + " rows, " + Files.size(file) / 1024 / 1024 + " MiB");
            long before = memory.getAsLong();
            Timed first = send(file);
            afterwards.await(prefix);
            Timed again = send(file);
            return new Measured(rows, before, first, again, stored(prefix));
        } finally {
            Files.delete(file);
        }
    }

    private Timed send(Path file) throws InterruptedException {
        long begin = System.nanoTime();
        String id = imports.send(file, "shuangqian");
        double upload = (System.nanoTime() - begin) / NANOS;
        long peak = 0;
        int told = 0;
        Imports.Course course = imports.course(id);
        while (!course.ended()) {
            peak = Math.max(peak, memory.getAsLong());
            if (course.read() / TELL_EACH > told) {
                told = course.read() / TELL_EACH;
                say(course.read() + " rows");
            }
            Thread.sleep(LOOK_MILLIS);
            course = imports.course(id);
        }
        return new Timed(course, upload, (System.nanoTime() - begin) / NANOS - upload, peak);
    }

    private long stored(String prefix) throws SQLException {
        try (Database intake = new Database(ports, ServiceName.INTAKE)) {
            return intake.count("select count(*) from complaint where external_id like '" + prefix + "-%'");
        }
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static void say(String what) {
        System.out.println("  … " + what);
    }
}
