package org.huiyin.bus.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.huiyin.bus.wire.CloudEvents;

/**
 * Sends rows in order and reports those that count as published: per stream, only the rows before its first failure.
 * After a failure this sender is spent; the next round needs a fresh one.
 */
public final class EventSender implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private boolean spent;

    /** Reaches the broker as everybody else in this process does: with its address, and its certificates where it wants some. */
    public EventSender(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    List<OutboxRows.Sent> send(List<OutboxRows.Row> rows) throws InterruptedException {
        var answers = new ArrayList<Future<RecordMetadata>>(rows.size());
        for (OutboxRows.Row row : rows) {
            try {
                answers.add(producer.send(CloudEvents.write(row.event())));
            } catch (KafkaException e) {
                spent = true;
                break;
            }
        }
        return contiguous(rows, answers);
    }

    private List<OutboxRows.Sent> contiguous(List<OutboxRows.Row> rows, List<Future<RecordMetadata>> answers)
            throws InterruptedException {
        var sent = new ArrayList<OutboxRows.Sent>(answers.size());
        var broken = new HashSet<List<Object>>();
        for (int i = 0; i < answers.size(); i++) {
            OutboxRows.Row row = rows.get(i);
            List<Object> stream = List.of(row.event().topic(), row.event().subject());
            try {
                RecordMetadata landed = answers.get(i).get();
                if (!broken.contains(stream)) {
                    sent.add(new OutboxRows.Sent(row.id(), landed.partition(), landed.offset()));
                }
            } catch (ExecutionException e) {
                spent = true;
                broken.add(stream);
            }
        }
        return sent;
    }

    boolean spent() {
        return spent;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
