package org.huiyin.bus.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.Needs;

/**
 * The relay's three statements. Claim and read are two statements on purpose: under READ COMMITTED the snapshot of the
 * read must begin after the bucket locks are held, or a row that another relay just flagged would be sent again out of
 * order.
 */
public final class OutboxRows {
    private static final int LOCK_SPACE = 7001;
    private static final String CLAIM =
            "select bucket from unnest(?::int[]) as bucket where pg_try_advisory_xact_lock(" + LOCK_SPACE + ", bucket)";
    private static final String READ =
            """
            select id, event_id, topic, source, type, aggregate_id, seq, occurred_at, needs, payload::text, traceparent
            from outbox where published_at is null and bucket = any(?::smallint[]) order by id limit ?""";
    private static final String FLAG =
            """
            update outbox set published_at = clock_timestamp(), kafka_partition = sent.part, kafka_offset = sent.off
            from unnest(?::bigint[], ?::int[], ?::bigint[]) as sent(id, part, off) where outbox.id = sent.id""";

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    /** Locks those of the buckets that no other relay holds; the locks end with the transaction. */
    List<Integer> claim(List<Integer> buckets) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setArray(1, connection.createArrayOf("int4", buckets.toArray()));
            var claimed = new ArrayList<Integer>();
            try (ResultSet rows = claim.executeQuery()) {
                while (rows.next()) {
                    claimed.add(rows.getInt(1));
                }
            }
            return claimed;
        }
    }

    /** The oldest unpublished rows of the buckets, in the order in which they must be sent. */
    List<Row> unpublished(List<Integer> buckets, int limit) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setArray(1, connection.createArrayOf("int2", buckets.toArray()));
            read.setInt(2, limit);
            return read(read);
        }
    }

    /** Rows that a statement with the columns of the outbox selects. */
    public static List<Row> read(PreparedStatement read) throws SQLException {
        var found = new ArrayList<Row>();
        try (ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                found.add(row(rows));
            }
        }
        return found;
    }

    /** The connection of this round's transaction. */
    public Connection connection() {
        return connection;
    }

    void flag(List<Sent> sent) throws SQLException {
        try (PreparedStatement flag = connection.prepareStatement(FLAG)) {
            flag.setArray(1, array("int8", sent.stream().map(Sent::row).toArray()));
            flag.setArray(2, array("int4", sent.stream().map(Sent::partition).toArray()));
            flag.setArray(3, array("int8", sent.stream().map(Sent::offset).toArray()));
            flag.executeUpdate();
        }
    }

    private java.sql.Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getLong("id"),
                new Envelope(
                        rows.getObject("event_id", UUID.class),
                        rows.getString("topic"),
                        rows.getString("source"),
                        rows.getString("type"),
                        rows.getObject("aggregate_id", UUID.class),
                        rows.getLong("seq"),
                        rows.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        Needs.read(rows.getString("needs")),
                        rows.getString("payload"),
                        -1,
                        -1,
                        rows.getString("traceparent")));
    }

    /** An outbox row that waits for Kafka. */
    public record Row(long id, Envelope event) {}

    /** Where an outbox row landed. */
    public record Sent(long row, int partition, long offset) {}
}
