package org.huiyin.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL server for this JVM with the database and the three roles of one service. */
public final class TestDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final String service;

    private TestDatabase(EmbeddedPostgres server, String service) {
        this.server = server;
        this.service = service;
    }

    public static TestDatabase start(String service) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(3))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("max_connections", "200")
                    .start();
            var database = new TestDatabase(server, service);
            database.create();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create() {
        execute(
                server.getJdbcUrl("postgres", "postgres"),
                "create role %1$s_owner login password '%1$s_owner'".formatted(service),
                "create role %1$s_app login password '%1$s_app'".formatted(service),
                "create role %1$s_relay login password '%1$s_relay'".formatted(service),
                "create database %1$s owner %1$s_owner".formatted(service),
                "revoke connect on database %1$s from public".formatted(service),
                "grant connect on database %1$s to %1$s_app, %1$s_relay".formatted(service));
        execute(
                server.getJdbcUrl("postgres", service),
                "alter schema public owner to %1$s_owner".formatted(service),
                "grant usage on schema public to %1$s_app, %1$s_relay".formatted(service),
                "alter default privileges for role %1$s_owner grant select, insert, update, delete on tables to %1$s_app"
                        .formatted(service),
                "alter default privileges for role %1$s_owner grant usage, select on sequences to %1$s_app"
                        .formatted(service));
    }

    /** {@code postgresql://127.0.0.1:port/service}, as HUIYIN_DB_URL wants it. */
    public String url() {
        return "postgresql://127.0.0.1:" + server.getPort() + "/" + service;
    }

    /** A connection as the superuser. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", service));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
