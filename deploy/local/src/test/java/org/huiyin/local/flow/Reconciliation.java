package org.huiyin.local.flow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiyin.local.ServiceName;

/**
 * Compares what clients were told with what every service holds: acknowledged = stored = events = effects, nothing
 * doubled, nothing left waiting. Reads the four databases as the superuser.
 */
final class Reconciliation {
    private static final String FILED = "select aggregate_id from outbox where type = 'complaint.filed.v1'";
    private static final String ENDS =
            "select topic, aggregate_id, max(seq) from outbox where topic in ('huiyin.intake.complaints.v1',"
                    + " 'huiyin.dispatch.cases.v1') group by topic, aggregate_id";
    private static final String POSITIONS =
            "select topic, aggregate_id, last_seq from stream_position where topic = '%s'";

    private final Stack stack;
    private final Set<UUID> known = new HashSet<>();
    private final Supplier<List<UUID>> acknowledged;

    /** Counts what is filed from now on. */
    Reconciliation(Stack stack, Supplier<List<UUID>> acknowledged) throws SQLException {
        this.stack = stack;
        this.acknowledged = acknowledged;
        this.known.addAll(ids(ServiceName.INTAKE, "select id from complaint"));
        this.known.addAll(ids(ServiceName.DISPATCH, "select id from dispatch_case")); // some were never filed
    }

    /** Everything that does not agree, one line each; empty if all is well. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        try {
            Set<UUID> stored = Set.copyOf(ids(ServiceName.INTAKE, "select id from complaint"));
            compare("acknowledged", acknowledged.get(), stored, faults);
            compare("filed events", ids(ServiceName.INTAKE, FILED), stored, faults);
            compare("cases", ids(ServiceName.DISPATCH, "select id from dispatch_case"), stored, faults);
            compare(
                    "facts",
                    ids(
                            ServiceName.EVALUATION,
                            "select case_id from complaint_fact where filed_seq is not null"
                                    + " and generation = (select live from generation_pointer)"),
                    stored,
                    faults);
            compare(
                    "case facts",
                    ids(
                            ServiceName.EVALUATION,
                            "select case_id from case_fact where opened_seq is not null"
                                    + " and generation = (select live from generation_pointer)"),
                    stored,
                    faults);
            compare(
                    "told of the filing",
                    ids(
                            ServiceName.NOTIFICATION,
                            "select distinct on (event_id) complaint_id from milestone where stage = 'FILED'"),
                    stored,
                    faults);
            for (ServiceName service : ServiceName.values()) {
                none(service, "unpublished events", "select count(*) from outbox where published_at is null", faults);
                none(service, "parked events", "select count(*) from parked_event", faults);
                none(service, "quarantined records", "select count(*) from quarantined_record", faults);
            }
            none(
                    ServiceName.NOTIFICATION,
                    "deliveries told twice",
                    "select count(*) from (select payload ->> 'deliveryId'"
                            + " from outbox where type = 'delivery.completed.v1' group by 1 having count(*) > 1) doubled",
                    faults);
            comparePositions(
                    ServiceName.INTAKE,
                    "huiyin.intake.complaints.v1",
                    List.of(ServiceName.DISPATCH, ServiceName.EVALUATION, ServiceName.NOTIFICATION),
                    faults);
            comparePositions(
                    ServiceName.DISPATCH,
                    "huiyin.dispatch.cases.v1",
                    List.of(ServiceName.INTAKE, ServiceName.EVALUATION, ServiceName.NOTIFICATION),
                    faults);
        } catch (SQLException e) {
            faults.add("a database does not answer: " + e.getMessage());
        }
        return faults;
    }

    /** Adds a line if what was found is not each of what is stored, once. */
    static void compare(String what, Collection<UUID> found, Set<UUID> stored, List<String> faults) {
        var distinct = new HashSet<>(found);
        long missing = stored.stream().filter(id -> !distinct.contains(id)).count();
        long phantom = distinct.stream().filter(id -> !stored.contains(id)).count();
        int doubled = found.size() - distinct.size();
        if (missing + phantom + doubled > 0) {
            faults.add("%s: %d missing, %d phantom, %d doubled of %d"
                    .formatted(what, missing, phantom, doubled, stored.size()));
        }
    }

    private void none(ServiceName service, String what, String count, List<String> faults) throws SQLException {
        try (Connection connection = stack.database(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(count)) {
            rows.next();
            if (rows.getLong(1) != 0) {
                faults.add("%s: %d %s".formatted(service.word(), rows.getLong(1), what));
            }
        }
    }

    /** Each reader stands exactly where the publisher's outbox ends, for each complaint. */
    private void comparePositions(ServiceName publisher, String topic, List<ServiceName> readers, List<String> faults)
            throws SQLException {
        Map<UUID, Long> ends = numbers(publisher, ENDS, topic);
        for (ServiceName reader : readers) {
            Map<UUID, Long> positions = numbers(reader, POSITIONS.formatted(topic), topic);
            long behind = ends.entrySet().stream()
                    .filter(end -> !end.getValue().equals(positions.get(end.getKey())))
                    .count();
            if (behind > 0) {
                faults.add("%s is not at the end of %d streams of %s".formatted(reader.word(), behind, topic));
            }
        }
    }

    private Map<UUID, Long> numbers(ServiceName service, String sql, String topic) throws SQLException {
        var numbers = new HashMap<UUID, Long>();
        try (Connection connection = stack.database(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                if (rows.getString(1).equals(topic)) {
                    numbers.put(rows.getObject(2, UUID.class), rows.getLong(3));
                }
            }
        }
        return numbers;
    }

    private List<UUID> ids(ServiceName service, String sql) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (Connection connection = stack.database(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                if (!known.contains(id)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }
}
