package org.huiyin.local.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.part.Postgres;

/** A look into one service's database with the local superuser, which only a bench or a check may take. */
public final class Database implements AutoCloseable {

    private final Connection connection;

    public Database(Ports ports, ServiceName service) throws SQLException {
        this.connection = open(ports, service);
    }

    public static Connection open(Ports ports, ServiceName service) throws SQLException {
        return DriverManager.getConnection(Postgres.url(ports, service.word()), Postgres.SUPERUSER, Postgres.SUPERUSER);
    }

    public Connection connection() {
        return connection;
    }

    /** The one number that a query with one parameter, an array of ids, answers. */
    public long count(String query, Collection<UUID> ids) throws SQLException {
        Array array = connection.createArrayOf("uuid", ids.toArray());
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** The one number that a query without parameters answers. */
    public long count(String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The ids that a query of one column answers, in its order. */
    public List<UUID> ids(String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    /** The numbers that stand behind each word: a query of two columns. */
    public Map<String, Long> counts(String query) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    public void execute(String statement) throws SQLException {
        try (var plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
