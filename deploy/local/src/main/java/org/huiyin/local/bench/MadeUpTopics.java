package org.huiyin.local.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts made-up lives on the topics of complaints and cases, and reads them as bytes. */
final class MadeUpTopics {

    private static final int PARTITIONS = 12;
    private static final List<TopicPartition> ALL = List.of(MadeUpEvent.COMPLAINTS, MadeUpEvent.CASES).stream()
            .flatMap(topic -> IntStream.range(0, PARTITIONS).mapToObj(part -> new TopicPartition(topic, part)))
            .toList();

    private final String bootstrap;

    MadeUpTopics(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    void publish(MadeUpLives lives) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrap, "linger.ms", 20, "batch.size", 262_144, "buffer.memory", 67_108_864L);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            lives.inTheOrderOfTime(event -> producer.send(event.record()));
        }
    }

    /** As if a group that has no members had read all of it. */
    void passOver(String group) throws InterruptedException {
        try (var consumer = consumer();
                Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
            consumer.endOffsets(ALL).forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end)));
            admin.alterConsumerGroupOffsets(group, ends).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Seconds that it takes to fetch every record, without a look into it. */
    double secondsToRead() {
        try (var consumer = consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(ALL);
            long missing = ends.values().stream().mapToLong(Long::longValue).sum();
            consumer.assign(ALL);
            consumer.seekToBeginning(ALL);
            long began = System.nanoTime();
            while (missing > 0) {
                missing -= consumer.poll(Duration.ofSeconds(1)).count();
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "max.poll.records", 10_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
