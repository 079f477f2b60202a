package org.huiyin.local.sabotage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the database of a running service write every outbox row in a transaction of its own, over a second connection,
 * as relays that are not really transactional do. The pause widens the gap that a crash has to hit.
 */
public final class OutboxInOwnTransaction {
    private static final String TRIGGER =
            """
            create extension dblink;
            create function write_elsewhere() returns trigger language plpgsql security definer as $$
            begin
              perform dblink_exec('host=127.0.0.1 port=%d dbname=%s user=%s password=%s options=-chuiyin.inner=yes',
                format('insert into outbox (topic, source, aggregate_id, seq, bucket, type, needs, payload, occurred_at)'
                  || ' values (%%L, %%L, %%L, %%L, %%L, %%L, %%L, %%L, %%L)',
                  new.topic, new.source, new.aggregate_id, new.seq, new.bucket, new.type, new.needs, new.payload,
                  new.occurred_at));
              perform pg_sleep(0.2);
              return null;
            end $$;
            create trigger write_elsewhere before insert on outbox for each row
              when (current_setting('huiyin.inner', true) is distinct from 'yes') execute function write_elsewhere();
            """;

    private OutboxInOwnTransaction() {}

    /** Breaks the outbox of the database behind the superuser's connection. */
    public static void begin(Connection connection, int port, String superuser) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TRIGGER.formatted(port, connection.getCatalog(), superuser, superuser));
        }
    }

    /** Repairs it. */
    public static void end(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop trigger write_elsewhere on outbox");
        }
    }
}
