package org.huiyin.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks into the database of the service under test, as the superuser. */
public final class Rows {
    private Rows() {}

    /** Runs a query and returns its rows by column name. */
    public static List<Map<String, Object>> of(String sql, Object... parameters) {
        try (Connection connection = RealParts.database().connect();
                PreparedStatement query = prepared(connection, sql, parameters);
                ResultSet result = query.executeQuery()) {
            var rows = new ArrayList<Map<String, Object>>();
            while (result.next()) {
                var row = new LinkedHashMap<String, Object>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.put(result.getMetaData().getColumnLabel(column), result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The single number that a query such as {@code select count(*)} gives.
     *
     * @throws AssertionError if there is not exactly one row, so that a wait for the row goes on
     */
    public static long number(String sql, Object... parameters) {
        List<Map<String, Object>> rows = of(sql, parameters);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows instead of one from " + sql);
        }
        return ((Number) rows.get(0).values().iterator().next()).longValue();
    }

    /** Runs a statement and returns the number of rows that it touched. */
    public static int update(String sql, Object... parameters) {
        try (Connection connection = RealParts.database().connect();
                PreparedStatement update = prepared(connection, sql, parameters)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
