package org.huiyin.local.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.huiyin.local.bench.FloorTable.Column;
import org.jspecify.annotations.Nullable;

/** One row that a filing wrote. It can be written again any number of times: what must be unique is made anew, the rest stays. */
record FloorRow(FloorTable table, List<@Nullable String> values, String complaintId) {

    private static final AtomicLong NUMBER = new AtomicLong(1_000_000_000L);

    void bind(PreparedStatement statement, UUID newComplaintId) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, value(table.columns().get(i), values.get(i), newComplaintId));
        }
    }

    private @Nullable String value(Column column, @Nullable String sample, UUID newComplaintId) {
        if (sample == null) {
            return null;
        }
        if (sample.equals(complaintId)) {
            return newComplaintId.toString();
        }
        if (!column.unique()) {
            return sample;
        }
        return switch (column.type()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "bytea" -> bytes((sample.length() - 2) / 2);
            case "bigint" -> column.name().equals("seq") ? sample : Long.toString(NUMBER.incrementAndGet());
            default -> sample;
        };
    }

    private static String bytes(int length) {
        byte[] random = new byte[length];
        ThreadLocalRandom.current().nextBytes(random);
        return "\\x" + java.util.HexFormat.of().formatHex(random);
    }
}
