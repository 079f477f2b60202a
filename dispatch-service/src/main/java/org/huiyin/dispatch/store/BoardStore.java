package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.StateName;
import org.huiyin.dispatch.todo.Lateness;
import org.jspecify.annotations.Nullable;

/** Counts the cases that are not ended, per unit and state, by how late they are. */
@ApplicationScoped
public class BoardStore {
    /** What counts is now, or when the section answered, or since when the clock has stood still. */
    private static final String COUNT =
            """
            select b.unit, b.state, b.lateness, count(*) from (
              select c.unit, c.state, case
                when coalesce(c.due_at, c.waiting_since + make_interval(secs => :wait)) > coalesce(c.resolved_at, c.suspended_at, :now)
                then case when c.resolved_at is null and c.suspended_at is null
                  and coalesce(c.due_at, c.waiting_since + make_interval(secs => :wait)) <= :endOfToday then 1 else 0 end
                when c.due_at + interval '120 hours' > coalesce(c.resolved_at, c.suspended_at, :now)
                  or c.waiting_since + make_interval(secs => :wait) + interval '120 hours' > :now then 2 else 3 end as lateness
              from dispatch_case c
              where c.state in ('RECEIVED', 'PROPOSED', 'RETURNED', 'UNMERGED', 'CONTESTED', 'ASSIGNED', 'ACCEPTED',
                'SUSPENDED', 'MERGED', 'CLAIMED', 'RESOLVED', 'FOLLOWED_UP')""";

    private static final String BY_CELL =
            ") b group by b.unit, b.state, b.lateness order by b.unit nulls first, b.state, b.lateness";

    /** Each unit and state of which there are cases in sight. */
    public Uni<List<Cell>> count(Mutiny.Session session, Filter filter, Sight sight) {
        StringBuilder text = new StringBuilder(COUNT);
        Map<String, Object> values = new HashMap<>(Map.of(
                "now", filter.now(),
                "endOfToday", filter.endOfToday(),
                "wait", (double) filter.longestWait().toSeconds()));
        sight.narrowRows(text, values);
        if (filter.unit() != null) {
            text.append(" and c.unit = :unit");
            values.put("unit", filter.unit());
        }
        if (filter.territories() != null) {
            text.append(" and coalesce(c.triaged_territory, c.territory) = any (string_to_array(:territories, ','))");
            values.put("territories", String.join(",", filter.territories()));
        }
        Mutiny.SelectionQuery<Object[]> query =
                session.createNativeQuery(text.append(BY_CELL).toString(), Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList()
                .map(rows -> rows.stream().map(BoardStore::cell).toList());
    }

    private static Cell cell(Object[] row) {
        return new Cell(
                (String) row[0],
                StateName.valueOf((String) row[1]),
                Lateness.values()[((Number) row[2]).intValue()],
                ((Number) row[3]).longValue());
    }

    /**
     * What is counted, and when.
     *
     * @param territories of any of these, if not of all
     * @param longestWait how long a case may be without an owner
     */
    public record Filter(
            Instant now,
            Instant endOfToday,
            Duration longestWait,
            @Nullable String unit,
            @Nullable Collection<String> territories) {}

    /**
     * How many cases of one unit are in one state and so late.
     *
     * @param unit absent for cases that no unit answers for yet
     */
    public record Cell(@Nullable String unit, StateName state, Lateness lateness, long count) {}
}
