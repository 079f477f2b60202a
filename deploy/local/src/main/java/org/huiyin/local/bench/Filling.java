package org.huiyin.local.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.database.Database;

/** Fills the databases of all four services with stored cases, statement by statement. {@code ./run reset} takes them away. */
final class Filling {

    private static final Map<ServiceName, String> SCRIPTS = new EnumMap<>(Map.of(
            ServiceName.INTAKE, "/bench/fill-complaints.sql",
            ServiceName.DISPATCH, "/bench/fill-cases.sql",
            ServiceName.EVALUATION, "/bench/fill-facts.sql",
            ServiceName.NOTIFICATION, "/bench/fill-deliveries.sql"));

    private final Ports ports;
    private final int cases;

    Filling(Ports ports, int cases) {
        this.ports = ports;
        this.cases = cases;
    }

    /** A house that somebody works with is not filled by mistake. */
    void refuseUnlessEmpty(boolean beside) throws SQLException {
        try (Database dispatch = new Database(ports, ServiceName.DISPATCH)) {
            long stored = dispatch.count("select count(*) from dispatch_case");
            if (stored > 0 && !beside) {
                throw new Trouble(
                        "This house holds " + stored + " cases: ./run reset empties it, or say --beside yes to fill it"
                                + " all the same. What is filled in can't be told from the rest afterwards.");
            }
        }
    }

    /** Prints a line per statement. */
    void run() throws SQLException {
        for (ServiceName service : ServiceName.values()) {
            SqlScript script = SqlScript.resource(SCRIPTS.get(service), Map.of("cases", Integer.toString(cases)));
            run(service, script.statements());
        }
    }

    private void run(ServiceName service, List<String> statements) throws SQLException {
        long began = System.nanoTime();
        try (Database database = new Database(ports, service)) {
            for (int i = 0; i < statements.size(); i++) {
                database.execute(statements.get(i));
                Duration spent = Duration.ofNanos(System.nanoTime() - began);
                System.out.printf(
                        "  %-12s %2d of %2d  %d:%02d  %s%n",
                        service.word(),
                        i + 1,
                        statements.size(),
                        spent.toMinutes(),
                        spent.toSecondsPart(),
                        SqlScript.title(statements.get(i)));
            }
        }
    }
}
