package org.huiyin.local.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.local.LocalClock;
import org.huiyin.local.ServiceName;
import org.huiyin.local.bench.SqlScript;

/**
 * Copies of an assigned case that nobody has accepted yet; the time for it runs out for all of them at the same moment. Nothing has
 * been told of them before: their streams begin with the firing.
 */
final class DueCases {
    private static final String EVENT = "case.limit-missed.v1";

    private final Stack stack;
    private final Set<UUID> ids;
    private final OffsetDateTime dueAt;

    private DueCases(Stack stack, Set<UUID> ids, OffsetDateTime dueAt) {
        this.stack = stack;
        this.ids = ids;
        this.dueAt = dueAt;
    }

    /** Due in an hour. Behind the triggers, since nobody handed these cases over; their histories are true chains. */
    static DueCases inAnHour(Stack stack, UUID model, int count) throws SQLException {
        Set<UUID> ids = Stream.generate(UUID::randomUUID).limit(count).collect(Collectors.toUnmodifiableSet());
        try (Connection dispatch = stack.database(ServiceName.DISPATCH);
                Statement statement = dispatch.createStatement()) {
            statement.execute("set session_replication_role = replica");
            createLink(statement);
            OffsetDateTime dueAt = inAnHour(statement);
            var copies = new Copies(dispatch, model, ids);
            copies.insert(
                    "case_step",
                    "'case_id', copy.id, 'xid', pg_current_xact_id(), 'hash',"
                            + " pg_temp.link(copy.id, x.n, x.at, x.actor, x.action, x.section, x.detail, x.prev)",
                    "x.case_id = ? and x.n = 1");
            copies.insert(
                    "dispatch_case",
                    "'id', copy.id, 'event_seq', 0, 'history_length', 1,"
                            + " 'history_hash', (select hash from case_step s where s.case_id = copy.id)",
                    "x.id = ?");
            copies.insert(
                    "deadline",
                    "'case_id', copy.id, 'due_at', '" + dueAt + "'",
                    "x.case_id = ? and x.kind = 'ACCEPTANCE' and x.state = 'ARMED'");
            statement.execute("analyze dispatch_case, case_step, deadline");
            return new DueCases(stack, ids, dueAt);
        }
    }

    void comeDue() {
        new LocalClock(stack.house().ports()).moveTo(dueAt.toInstant());
    }

    boolean allFired() throws SQLException {
        try (Connection dispatch = stack.database(ServiceName.DISPATCH);
                PreparedStatement waiting = dispatch.prepareStatement(
                        "select from deadline where state = 'ARMED' and due_at = ? limit 1")) {
            waiting.setObject(1, dueAt);
            return !waiting.executeQuery().next();
        }
    }

    /** Holds them locked, as another replica in the middle of its work would, until the connection's transaction ends. */
    Connection locked() throws SQLException {
        Connection dispatch = stack.database(ServiceName.DISPATCH);
        dispatch.setAutoCommit(false);
        try (PreparedStatement lock =
                dispatch.prepareStatement("select from deadline where case_id = any(?) for update")) {
            lock.setArray(1, dispatch.createArrayOf("uuid", ids.toArray()));
            lock.execute();
        }
        return dispatch;
    }

    /** Where a firing is missing or doubled, one line each; none if every deadline was told of once. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        Reconciliation.compare(
                "deadlines",
                of("select case_id from deadline where kind = 'ACCEPTANCE' and state = 'FIRED'"),
                ids,
                faults);
        Reconciliation.compare(
                "entries", of("select case_id from case_step where action = 'LIMIT_MISSED'"), ids, faults);
        Reconciliation.compare(
                "events", of("select aggregate_id from outbox where type = '" + EVENT + "'"), ids, faults);
        return faults;
    }

    /** The same for what stands on the bus, where an event may stand twice but not two events. */
    List<String> faultsOnTheBus() {
        Map<String, UUID> subjects = new HashMap<>();
        TopicContents.all(stack).stream()
                .filter(kafka -> TopicContents.header(kafka, "ce_type").equals(EVENT))
                .forEach(kafka -> subjects.put(TopicContents.header(kafka, "ce_id"), UUID.fromString(kafka.key())));
        var faults = new ArrayList<String>();
        Reconciliation.compare(
                "events on the bus",
                subjects.values().stream().filter(ids::contains).toList(),
                ids,
                faults);
        return faults;
    }

    private List<UUID> of(String sql) {
        var found = new ArrayList<UUID>();
        try (Connection dispatch = stack.database(ServiceName.DISPATCH);
                Statement statement = dispatch.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                if (ids.contains(id)) {
                    found.add(id);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** The function that chains an entry of a history to the one before, as the bench fills a database with. */
    private static void createLink(Statement statement) throws SQLException {
        List<String> filling = SqlScript.resource("/bench/fill-cases.sql", Map.of("cases", "0"))
                .statements();
        for (String part : filling) {
            if (part.contains("create function pg_temp.")) {
                statement.execute(part);
            }
        }
    }

    private static OffsetDateTime inAnHour(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("select clock_timestamp() + shift + interval '1 hour' from clock_shift")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class);
        }
    }

    /** Rows of one case, once more under other ids. */
    private record Copies(Connection dispatch, UUID model, Set<UUID> ids) {
        private static final String INSERT =
                """
                insert into %1$s select r.* from %1$s x cross join unnest(?) as copy (id) cross join lateral
                  jsonb_populate_record(null::%1$s, to_jsonb(x) || jsonb_build_object(%2$s)) r where %3$s""";

        void insert(String table, String changes, String which) throws SQLException {
            try (PreparedStatement insert = dispatch.prepareStatement(INSERT.formatted(table, changes, which))) {
                insert.setArray(1, dispatch.createArrayOf("uuid", ids.toArray()));
                insert.setObject(2, model);
                insert.executeUpdate();
            }
        }
    }
}
