package org.huiyin.local.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.database.Database;

/** How far the readers of cases are behind: streams whose position is not yet the last event that dispatch wrote. */
final class Behind {

    private static final String WRITTEN = "select coalesce(sum(event_seq), 0) from dispatch_case where id = any(?)";

    private static final String READ =
            """
            select coalesce(sum(last_seq), 0) from stream_position
            where aggregate_id = any(?) and topic = 'huiyin.dispatch.cases.v1'""";

    private final Ports ports;

    Behind(Ports ports) {
        this.ports = ports;
    }

    /** Waits until evaluation has rated and notification has told everything; false when the patience ends first. */
    boolean caughtUp(Collection<UUID> ids, Duration patience) throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        try (Database dispatch = new Database(ports, ServiceName.DISPATCH);
                Database evaluation = new Database(ports, ServiceName.EVALUATION);
                Database notification = new Database(ports, ServiceName.NOTIFICATION)) {
            long written = dispatch.count(WRITTEN, ids);
            while (evaluation.count(READ, ids) < written || notification.count(READ, ids) < written) {
                if (System.nanoTime() > end) {
                    return false;
                }
                Thread.sleep(100);
            }
            return true;
        }
    }
}
