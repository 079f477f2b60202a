package org.huiyin.local.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.part.Postgres;

/** A look into one service's database with the local superuser, which only a bench may take. */
final class Database implements AutoCloseable {

    private final Connection connection;

    Database(Ports ports, ServiceName service) throws SQLException {
        this.connection = open(ports, service);
    }

    static Connection open(Ports ports, ServiceName service) throws SQLException {
        return DriverManager.getConnection(Postgres.url(ports, service.word()), Postgres.SUPERUSER, Postgres.SUPERUSER);
    }

    Connection connection() {
        return connection;
    }

    /** The one number that a query with one parameter, an array of ids, answers. */
    long count(String query, Collection<UUID> ids) throws SQLException {
        Array array = connection.createArrayOf("uuid", ids.toArray());
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    void execute(String statement) throws SQLException {
        try (var plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
