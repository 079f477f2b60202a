package org.huiyin.local.year;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.database.Database;
import org.huiyin.local.year.Plan.Entry;

/** What became of the year's complaints, sort by sort, as dispatch's database has it. */
final class Table {

    private static final String COUNT =
            """
            select count(*),
              count(*) filter (where state not in ('RECEIVED', 'PROPOSED')),
              count(*) filter (where state in ('STRUCK_OFF', 'WITHDRAWN', 'REFERRED')),
              count(*) filter (where state = 'STRUCK_OFF' and closure_code = 'SOLVED'),
              count(*) filter (where exists (select from deadline d
                where d.case_id = c.id and d.kind = 'RESOLUTION' and d.state = 'FIRED')),
              count(*) filter (where satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED'))
            from dispatch_case c where id = any(?)""";

    private final Map<Strand, Count> counts = new EnumMap<>(Strand.class);

    Table(Ports ports, List<Entry> entries) throws SQLException {
        try (Database dispatch = new Database(ports, ServiceName.DISPATCH);
                PreparedStatement statement = dispatch.connection().prepareStatement(COUNT)) {
            for (Strand strand : Strand.values()) {
                Array ids = dispatch.connection().createArrayOf("uuid", ids(entries, strand));
                statement.setArray(1, ids);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    counts.put(strand, count(row));
                }
            }
        }
    }

    Count of(Strand strand) {
        return counts.getOrDefault(strand, Count.NONE);
    }

    void print() {
        System.out.println();
        System.out.println(Count.header());
        counts.forEach((strand, count) -> System.out.println(count.row(strand.title())));
        Count all = counts.values().stream().reduce(Count.NONE, Count::plus);
        System.out.println(all.row("all"));
        System.out.println();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
    }

    private static Object[] ids(List<Entry> entries, Strand strand) {
        return entries.stream()
                .filter(entry -> entry.strand() == strand && !entry.story().id().isEmpty())
                .map(entry -> UUID.fromString(entry.story().id()))
                .toArray();
    }
}
