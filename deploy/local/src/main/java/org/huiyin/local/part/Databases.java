package org.huiyin.local.part;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;

/**
 * The four databases and their roles: the owner migrates, the app role works on rows, the relay role sees what the owner grants it, and
 * nobody enters another service's database. Every step may be repeated.
 */
final class Databases {

    private final Ports ports;

    Databases(Ports ports) {
        this.ports = ports;
    }

    void create() throws SQLException {
        try (Connection server = connect(Postgres.SUPERUSER);
                Statement statement = server.createStatement()) {
            for (ServiceName service : ServiceName.values()) {
                createRolesAndDatabase(statement, service.word());
            }
        }
        for (ServiceName service : ServiceName.values()) {
            try (Connection database = connect(service.word());
                    Statement statement = database.createStatement()) {
                grant(statement, service.word());
            }
        }
    }

    private static void createRolesAndDatabase(Statement statement, String name) throws SQLException {
        for (String suffix : new String[] {"owner", "app", "relay"}) {
            String role = name + "_" + suffix;
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                statement.execute("create role " + role + " login password '" + role + "'");
            }
        }
        if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
            statement.execute("create database " + name + " owner " + name + "_owner");
        }
        statement.execute("revoke connect, temporary on database " + name + " from public");
        statement.execute("grant connect on database %1$s to %1$s_app, %1$s_relay".formatted(name));
    }

    private static void grant(Statement statement, String name) throws SQLException {
        String owner = name + "_owner";
        String app = name + "_app";
        statement.execute("alter schema public owner to " + owner);
        statement.execute("revoke create on schema public from public");
        statement.execute("grant usage on schema public to " + app + ", " + name + "_relay");
        String defaults = "alter default privileges for role " + owner + " in schema public grant ";
        statement.execute(defaults + "select, insert, update, delete on tables to " + app);
        statement.execute(defaults + "usage, select on sequences to " + app);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(Postgres.url(ports, database), Postgres.SUPERUSER, Postgres.SUPERUSER);
    }
}
