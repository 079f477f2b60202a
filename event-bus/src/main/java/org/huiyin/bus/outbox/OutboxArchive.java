package org.huiyin.bus.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** Moves published rows out of the outbox once nobody needs them there, a batch in a transaction. */
public final class OutboxArchive {
    private static final int BATCH = 1_000;
    private static final String MOVE =
            """
            with old as (
              select id from outbox where published_at < clock_timestamp() - make_interval(secs => ?)
              order by published_at limit %d for update skip locked),
            moved as (delete from outbox using old where outbox.id = old.id returning outbox.*)
            insert into outbox_archive select * from moved"""
                    .formatted(BATCH);

    private OutboxArchive() {}

    /** Moves at most 1,000 rows that were published longer ago than {@code age}; returns how many. */
    public static int move(Connection connection, Duration age) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setDouble(1, age.toMillis() / 1_000.0);
            int moved = move.executeUpdate();
            connection.commit();
            return moved;
        }
    }
}
