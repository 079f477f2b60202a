package org.huiyin.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.database.Database;

/**
 * The same rows that one filing writes, written by plain SQL: what the database alone allows on this machine. The rows are taken from
 * a real filing, so the floor follows the schema by itself.
 */
final class Floor implements AutoCloseable {

    private final Ports ports;
    private final Database intake;
    private final List<FloorRow> rows = new ArrayList<>();

    Floor(Ports ports, UUID sample) throws SQLException {
        this.ports = ports;
        this.intake = new Database(ports, ServiceName.INTAKE);
        intake.execute("drop schema if exists " + FloorTable.SCHEMA + " cascade");
        intake.execute("create schema " + FloorTable.SCHEMA);
        for (String name : tables()) {
            collect(name, sample);
        }
    }

    /** Transactions per second with so many connections. */
    double measure(int connections, double seconds) {
        return new Load(connections).saturate(seconds, Writer::new);
    }

    int rowsPerFiling() {
        return rows.size();
    }

    @Override
    public void close() throws SQLException {
        intake.execute("drop schema if exists " + FloorTable.SCHEMA + " cascade");
        intake.close();
    }

    private void collect(String name, UUID sample) throws SQLException {
        FloorTable table = FloorTable.copy(intake.connection(), name);
        // rows of the filing's own transaction; events too when the relay has marked them as published since
        String condition = name.equals("outbox")
                ? "aggregate_id = '" + sample + "' and type in ('complaint.filed.v1', 'contact.recorded.v1')"
                : "xmin = (select xmin from public.complaint where id = '" + sample + "')";
        for (var values : table.rows(intake.connection(), condition)) {
            rows.add(new FloorRow(table, unpublished(table, values), sample.toString()));
        }
    }

    private static List<@org.jspecify.annotations.Nullable String> unpublished(
            FloorTable table, List<@org.jspecify.annotations.Nullable String> values) {
        List<@org.jspecify.annotations.Nullable String> fresh = new ArrayList<>(values);
        for (int i = 0; i < fresh.size(); i++) {
            String column = table.columns().get(i).name();
            if (column.equals("published_at") || column.startsWith("kafka_")) {
                fresh.set(i, null);
            }
        }
        return fresh;
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        String query = "select tablename from pg_tables where schemaname = 'public'"
                + " and tablename not in ('flyway_schema_history', 'clock_shift') order by tablename";
        try (var statement = intake.connection().createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    /** One connection that writes filings, one transaction each. */
    private final class Writer implements Load.Worker {

        private final Connection connection;
        private final List<PreparedStatement> statements = new ArrayList<>();

        Writer() throws SQLException {
            connection = Database.open(ports, ServiceName.INTAKE);
            connection.setAutoCommit(false);
            for (FloorRow row : rows) {
                statements.add(connection.prepareStatement(row.table().insert()));
            }
        }

        @Override
        public boolean once() throws SQLException {
            UUID id = UUID.randomUUID();
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).bind(statements.get(i), id);
                statements.get(i).executeUpdate();
            }
            connection.commit();
            return true;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
