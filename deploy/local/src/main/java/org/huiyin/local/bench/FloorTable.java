package org.huiyin.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One table that a filing writes to: a copy without triggers, and the statement that fills it. */
record FloorTable(String name, List<Column> columns) {

    static final String SCHEMA = "floor";

    /** A column that a client has to give a value for. */
    record Column(String name, String type, boolean unique) {}

    /** Makes the copy, with the indexes and checks of the original. */
    static FloorTable copy(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table " + SCHEMA + "." + name + " (like public." + name + " including all)");
        }
        return new FloorTable(name, columns(connection, name));
    }

    String insert() {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream().map(column -> "?::" + column.type()).collect(Collectors.joining(", "));
        return "insert into " + SCHEMA + "." + name + " (" + names + ") values (" + values + ")";
    }

    /** The rows that match, as text, in the order of the columns. */
    List<List<@Nullable String>> rows(Connection connection, String condition) throws SQLException {
        String names = columns.stream().map(column -> column.name() + "::text").collect(Collectors.joining(", "));
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select " + names + " from public." + name + " where " + condition)) {
            while (found.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        String query =
                """
                select a.attname, format_type(a.atttypid, a.atttypmod),
                       exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any(i.indkey))
                from pg_attribute a
                where a.attrelid = ('public.' || ?)::regclass and a.attnum > 0 and not a.attisdropped and a.attidentity = ''
                order by a.attnum""";
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
                }
            }
        }
        return columns;
    }
}
