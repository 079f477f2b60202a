package org.huiyin.bus.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One round of the relay: lock half of the buckets, send their oldest rows, flag what landed, commit. The locks die with
 * the connection, so a killed relay frees its buckets at once.
 */
public class RelayRound {
    private static final int HALF = 8;
    private final List<Integer> buckets =
            new ArrayList<>(IntStream.range(0, 2 * HALF).boxed().toList());
    private final int batchSize;
    private boolean secondHalf;

    public RelayRound(int batchSize) {
        this.batchSize = batchSize;
        Collections.shuffle(buckets);
    }

    /** Returns how many rows were published; 0 means that nothing waited or others hold the buckets. */
    public int run(Connection connection, EventSender sender) throws SQLException, InterruptedException {
        var rows = new OutboxRows(connection);
        List<OutboxRows.Row> waiting = claim(rows);
        List<OutboxRows.Sent> sent = waiting.isEmpty() ? List.of() : sender.send(waiting);
        if (!sent.isEmpty()) {
            rows.flag(sent);
        }
        connection.commit();
        return sent.size();
    }

    /** Locks and reads what this round will send. */
    protected List<OutboxRows.Row> claim(OutboxRows rows) throws SQLException {
        List<Integer> claimed = rows.claim(nextHalf());
        return claimed.isEmpty() ? List.of() : rows.unpublished(claimed, batchSize);
    }

    private List<Integer> nextHalf() {
        secondHalf = !secondHalf;
        return secondHalf ? buckets.subList(0, HALF) : buckets.subList(HALF, 2 * HALF);
    }
}
