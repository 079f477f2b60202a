package org.huiyin.evaluation.rebuilding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.evaluation.facts.Facts;
import org.huiyin.evaluation.rebuild.Partition;
import org.huiyin.evaluation.rebuild.Progress;
import org.huiyin.evaluation.rebuild.Rebuild;
import org.huiyin.evaluation.store.FactRows;
import org.huiyin.evaluation.store.PositionRows;
import org.huiyin.evaluation.store.PositionRows.Move;
import org.huiyin.evaluation.store.RebuildRows;
import org.huiyin.evaluation.store.Sessions;

/**
 * Reads the topics up to given ends into a rebuild's generation. Facts and positions of a batch are stored in one
 * transaction; whoever reads on finds the stored positions, so nothing is left out, and repeats would not matter.
 */
@ApplicationScoped
class ReadTopics {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TopicLog log;
    private final Transactions transactions;
    private final RecordFacts understanding;
    private final FactRows facts;
    private final PositionRows positions;
    private final RebuildRows rebuilds;

    ReadTopics(
            TopicLog log,
            Transactions transactions,
            RecordFacts understanding,
            FactRows facts,
            PositionRows positions,
            RebuildRows rebuilds) {
        this.log = log;
        this.transactions = transactions;
        this.understanding = understanding;
        this.facts = facts;
        this.positions = positions;
        this.rebuilds = rebuilds;
    }

    /** Returns when every partition has been read to its end, or as soon as {@code stopping}. */
    void readTo(Rebuild rebuild, Map<Partition, Long> ends, BooleanSupplier stopping) {
        Map<Partition, Long> next =
                transactions.inNew(session -> positions.all(session, rebuild.id())).await().atMost(PATIENCE).stream()
                        .collect(Collectors.toMap(Progress::partition, Progress::next));
        if (reached(next, ends)) {
            return;
        }
        try (Consumer<byte[], byte[]> consumer = log.consumer(rebuild.groupId());
                var storing = new Storing()) {
            consumer.assign(next.keySet().stream().map(TopicLog::kafka).toList());
            next.forEach((partition, offset) -> consumer.seek(TopicLog.kafka(partition), offset));
            while (!reached(next, ends) && !stopping.getAsBoolean()) {
                var batch = new Batch(understanding, next);
                while (batch.records() < log.atOnce() && batch.add(consumer.poll(POLL))) {
                    // until it is large enough, or nothing more is there
                }
                if (batch.records() > 0) {
                    storing.begin(stored(rebuild, batch));
                    consumer.commitAsync(committed(next), null);
                    next.putAll(batch.reached());
                }
            }
        }
    }

    private Uni<Void> stored(Rebuild rebuild, Batch batch) {
        List<Move> moves = batch.moves();
        Facts said = batch.facts();
        return transactions.inNew(session -> Sessions.commitLazily(session)
                .chain(() -> positions.move(session, rebuild.id(), moves))
                .invoke(ReadTopics::requireFirst)
                .chain(() -> facts.mergeInto(session, said, rebuild.generation()))
                .chain(() -> rebuilds.count(session, rebuild.id(), batch.records(), batch.unreadable())));
    }

    private static void requireFirst(boolean moved) {
        if (!moved) {
            throw new Overtaken();
        }
    }

    private static boolean reached(Map<Partition, Long> next, Map<Partition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Map<Partition, Long> next) {
        return next.entrySet().stream()
                .collect(Collectors.toMap(
                        read -> TopicLog.kafka(read.getKey()), read -> new OffsetAndMetadata(read.getValue())));
    }

    /** Another process works on the same rebuild and was faster; read on from where it is. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
