package org.huiyin.evaluation.rebuilding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.huiyin.evaluation.facts.Facts;
import org.huiyin.evaluation.rebuild.Partition;
import org.huiyin.evaluation.store.PositionRows.Move;

/** Records that are folded before their facts are stored, all of them in one transaction with the positions behind them. */
final class Batch {
    private final RecordFacts understanding;
    private final Map<Partition, Long> from;
    private final Map<Partition, Long> reached = new HashMap<>();
    private final Facts facts = Facts.none();
    private int records;
    private int unreadable;

    Batch(RecordFacts understanding, Map<Partition, Long> from) {
        this.understanding = understanding;
        this.from = Map.copyOf(from);
    }

    /** False if there was none. */
    boolean add(ConsumerRecords<byte[], byte[]> more) {
        for (ConsumerRecord<byte[], byte[]> kafka : more) {
            understanding.said(kafka).ifPresentOrElse(said -> said.forEach(facts::add), () -> unreadable++);
        }
        more.partitions().forEach(kafka -> {
            List<ConsumerRecord<byte[], byte[]>> own = more.records(kafka);
            reached.put(
                    new Partition(kafka.topic(), kafka.partition()),
                    own.get(own.size() - 1).offset() + 1);
        });
        records += more.count();
        return !more.isEmpty();
    }

    Facts facts() {
        return facts;
    }

    /** Those that say nothing that can be read included. */
    int records() {
        return records;
    }

    int unreadable() {
        return unreadable;
    }

    /** The offsets that come next. */
    Map<Partition, Long> reached() {
        return reached;
    }

    List<Move> moves() {
        return reached.entrySet().stream()
                .map(end -> new Move(end.getKey(), from.getOrDefault(end.getKey(), 0L), end.getValue()))
                .toList();
    }
}
