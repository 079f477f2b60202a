package org.huiyin.local.bench;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.database.Database;

/** How long after its acknowledgement a complaint is a committed case in dispatch; looks every few milliseconds by primary key. */
final class Visibility implements AutoCloseable {

    private static final long LOOK_MILLIS = 4;

    private final Map<UUID, Long> waiting = new ConcurrentHashMap<>();
    private final Percentiles latencies = new Percentiles();
    private final Database dispatch;
    private final Thread looking = new Thread(this::look, "visibility");
    private volatile boolean ending;

    Visibility(Ports ports) throws SQLException {
        this.dispatch = new Database(ports, ServiceName.DISPATCH);
        looking.setDaemon(true);
        looking.start();
    }

    void acknowledged(UUID id, long atNanos) {
        waiting.put(id, atNanos);
    }

    /** Waits until none is missing, or the patience ends; returns how many are missing. */
    int settle(long patienceMillis) throws InterruptedException {
        long end = System.nanoTime() + patienceMillis * 1_000_000;
        while (!waiting.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(LOOK_MILLIS);
        }
        return waiting.size();
    }

    Percentiles latencies() {
        return latencies;
    }

    private void look() {
        try (PreparedStatement query =
                dispatch.connection().prepareStatement("select id from dispatch_case where id = any(?)")) {
            while (!ending) {
                if (!waiting.isEmpty()) {
                    lookOnce(query);
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (SQLException e) {
            throw new Trouble("The database of dispatch cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce(PreparedStatement query) throws SQLException {
        Array ids = dispatch.connection().createArrayOf("uuid", waiting.keySet().toArray());
        query.setArray(1, ids);
        try (ResultSet rows = query.executeQuery()) {
            long now = System.nanoTime();
            while (rows.next()) {
                Long since = waiting.remove(rows.getObject(1, UUID.class));
                if (since != null) {
                    latencies.add(Math.max(0, now - since));
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        ending = true;
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        dispatch.close();
    }
}
