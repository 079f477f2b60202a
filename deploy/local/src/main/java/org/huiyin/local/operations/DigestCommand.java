package org.huiyin.local.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.database.Database;

/**
 * {@code ./run digest}: one SHA-256 per database over every row of every table, whatever their order. The same before a backup and after
 * its restore, if nothing worked in between: compare with the services left out ({@code ./run parts}).
 */
public final class DigestCommand {
    private static final String TABLES =
            "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE' order by table_name collate \"C\"";
    private static final String ROWS =
            "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %s t";

    private final Ports ports;

    public DigestCommand(Ports ports) {
        this.ports = ports;
    }

    public void run() {
        for (ServiceName service : ServiceName.values()) {
            System.out.printf("  %-12s %s%n", service.word(), digest(service));
        }
    }

    /** Lower-case hex. */
    public String digest(ServiceName service) {
        try (Connection connection = Database.open(ports, service);
                Statement statement = connection.createStatement()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String table : column(statement, TABLES)) {
                String rows = column(statement, ROWS.formatted(table)).get(0);
                digest.update((table + " " + rows + "\n").getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (SQLException e) {
            throw new Trouble("The database of " + service.word() + " can't be read: is Huiyin running?", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
