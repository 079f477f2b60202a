package org.huiyin.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.huiyin.local.House;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.client.Imports;
import org.huiyin.local.database.Database;

/**
 * {@code ./run bench --only import}: how fast a large file of complaints is filed by intake alone, in a house of its own, and how much
 * memory that takes; then how fast a smaller one is filed while the three other services work on the same rows.
 */
public final class ImportBench {
    private static final int AMONG_ALL = 5_000;
    private static final long LOOK_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final House house;
    private final Deployment deployment;
    private final int rows;
    private final Scoreboard scoreboard = new Scoreboard();

    public ImportBench(House house, Deployment deployment, int rows) {
        this.house = house;
        this.deployment = deployment;
        this.rows = rows;
    }

    public void run() throws InterruptedException {
        try {
            System.out.println("… by intake alone, in a house of its own");
            print("by intake alone", alone());
            System.out.println("… with all four services at work");
            Everywhere everywhere = new Everywhere();
            print(
                    "with all four services at work",
                    new ImportRun(new Imports(new Api(), deployment), house.ports(), this::residentMegabytes)
                            .measure(Math.min(rows, AMONG_ALL), everywhere));
            scoreboard.note(
                    "  all rows known to all services, after the import", ImportRun.seconds(everywhere.seconds()));
        } catch (IOException | SQLException e) {
            throw new Trouble("The bench of imports broke off (" + e.getMessage() + "): is Huiyin running?", e);
        }
    }

    /** By intake alone. */
    ImportRun.Measured alone() throws IOException, SQLException, InterruptedException {
        try (var own = new SideHouse(house, ServiceName.INTAKE)) {
            own.startParts();
            own.startService();
            var imports = new Imports(new Api(), deployment.withIntake(own.address()));
            ImportRun.Measured measured =
                    new ImportRun(imports, own.ports(), own::residentMegabytes).measure(rows, prefix -> {});
            own.forget();
            return measured;
        }
    }

    private void print(String how, ImportRun.Measured measured) {
        scoreboard.header();
        scoreboard.note(measured.rows() + " rows, " + how, "");
        measured.print(scoreboard);
    }

    /** Waits until each complaint of a file is exactly once in every service. */
    private final class Everywhere implements ImportRun.Afterwards {
        private long nanos;

        @Override
        public void await(String prefix) throws SQLException, InterruptedException {
            long begin = System.nanoTime();
            var reconciliation = new Reconciliation(house.ports(), complaints(prefix));
            while (Reconciliation.difference(reconciliation.count()) > 0) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new Trouble("Not everybody knew the rows after " + PATIENCE.toMinutes() + " minutes: "
                            + reconciliation.count());
                }
                Thread.sleep(LOOK_MILLIS);
            }
            nanos = System.nanoTime() - begin;
        }

        double seconds() {
            return nanos / 1e9;
        }

        private List<UUID> complaints(String prefix) throws SQLException {
            try (Database intake = new Database(house.ports(), ServiceName.INTAKE)) {
                return intake.ids("select id from complaint where external_id like '" + prefix + "-%'");
            }
        }
    }

    private long residentMegabytes() {
        return new Footprint(house).residentMegabytes(ServiceName.INTAKE.word());
    }
}
