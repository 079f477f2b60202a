package org.huiyin.local.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.database.Database;

/** Counts the acknowledged complaints again in every place where each must be exactly once: acknowledged = stored = events = effects. */
final class Reconciliation {

    private static final long LOOK_MILLIS = 500;

    private static final String STORED = "select count(*) from complaint where id = any(?)";

    private static final String EVENTS =
            """
            select count(distinct aggregate_id) from outbox
            where aggregate_id = any(?) and type = 'complaint.filed.v1' and published_at is not null""";

    private static final String CASES = "select count(*) from dispatch_case where id = any(?)";

    private static final String OPENED =
            "select count(*) from outbox where aggregate_id = any(?) and type = 'case.opened.v1'";

    private static final String APPLIED =
            """
            select count(distinct aggregate_id) from stream_position
            where aggregate_id = any(?) and topic = 'huiyin.intake.complaints.v1' and last_seq > 0""";

    private static final String PARKED = "select count(*) from parked_event where aggregate_id = any(?)";

    private final Ports ports;
    private final Collection<UUID> acknowledged;

    Reconciliation(Ports ports, Collection<UUID> acknowledged) {
        this.ports = ports;
        this.acknowledged = acknowledged;
    }

    /** Where counted, and how many; each must be the number acknowledged, except what is parked, which must be none. */
    Map<String, Long> count() throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        long parked = 0;
        counts.put("acknowledged", (long) acknowledged.size());
        try (Database intake = new Database(ports, ServiceName.INTAKE)) {
            counts.put("stored in intake", intake.count(STORED, acknowledged));
            counts.put("events published", intake.count(EVENTS, acknowledged));
        }
        try (Database dispatch = new Database(ports, ServiceName.DISPATCH)) {
            counts.put("cases in dispatch", dispatch.count(CASES, acknowledged));
            counts.put("cases opened, events", dispatch.count(OPENED, acknowledged));
            parked += dispatch.count(PARKED, acknowledged);
        }
        for (ServiceName reader : new ServiceName[] {ServiceName.EVALUATION, ServiceName.NOTIFICATION}) {
            try (Database database = new Database(ports, reader)) {
                counts.put("applied in " + reader.word(), database.count(APPLIED, acknowledged));
                parked += database.count(PARKED, acknowledged);
            }
        }
        counts.put("parked", parked);
        return counts;
    }

    /** Waits until what was acknowledged has come everywhere; answers the difference that is left when the patience has ended. */
    long settle(Duration patience) throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long difference = difference(count());
        while (difference > 0 && System.nanoTime() < end) {
            Thread.sleep(LOOK_MILLIS);
            difference = difference(count());
        }
        return difference;
    }

    /** The largest difference between any two places, and what is parked: 0 when nothing is missing, doubled or out of order. */
    static long difference(Map<String, Long> counts) {
        long expected = counts.getOrDefault("acknowledged", 0L);
        long difference = counts.getOrDefault("parked", 0L);
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            if (!entry.getKey().equals("parked")) {
                difference = Math.max(difference, Math.abs(entry.getValue() - expected));
            }
        }
        return difference;
    }
}
