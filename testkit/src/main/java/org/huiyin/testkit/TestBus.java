package org.huiyin.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.CloudEvents;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;

/** The other services' side of the bus: publishes as they would and reads what the service under test published. */
public final class TestBus {
    private TestBus() {}

    /** Publishes an event as number {@code sequence} of its stream and returns it as sent. */
    public static Envelope publish(PublishedEvent event, long sequence) {
        return publish(event, sequence, Map.of());
    }

    public static Envelope publish(PublishedEvent event, long sequence, Map<String, Long> needs) {
        Envelope envelope = envelope(event, sequence, needs);
        publish(envelope);
        return envelope;
    }

    /** Sends the same envelope once more, as a relay does after a crash. */
    public static void publish(Envelope envelope) {
        send(CloudEvents.write(envelope));
    }

    /** Publishes the first event of many streams; a producer of its own for each would take minutes for a thousand. */
    public static void publishFirst(List<? extends PublishedEvent> events) {
        send(events.stream()
                .map(event -> CloudEvents.write(envelope(event, 1, Map.of())))
                .toList());
    }

    /** Sends many envelopes through one producer, in the order given. */
    public static void publishAll(List<Envelope> envelopes) {
        send(envelopes.stream().map(CloudEvents::write).toList());
    }

    /** Sends any record, readable or not. */
    public static void send(ProducerRecord<byte[], byte[]> kafka) {
        send(List.of(kafka));
    }

    private static void send(List<ProducerRecord<byte[], byte[]>> all) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", RealParts.broker().bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var sent = all.stream().map(producer::send).toList();
            for (var record : sent) {
                record.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Envelope envelope(PublishedEvent event, long sequence, Map<String, Long> needs) {
        return new Envelope(
                UUID.randomUUID(),
                event.type().topic().wireName(),
                event.type().topic().source(),
                event.type().wireName(),
                event.subject(),
                sequence,
                Instant.now(),
                needs,
                EventJson.write(event),
                -1,
                -1);
    }

    /** Everything that stands on a topic now, partition by partition. */
    public static List<Envelope> read(Topic topic) {
        var events = new ArrayList<Envelope>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", RealParts.broker().bootstrapServers(), "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.wireName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .sorted(Comparator.comparing(TopicPartition::partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(kafka -> events.add(CloudEvents.read(kafka)));
            }
        }
        return events;
    }

    /** The events of one subject on a topic, in the order in which they stand there. */
    public static List<Envelope> read(Topic topic, UUID subject) {
        return read(topic).stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    /** Names of the types of one subject's events, for short assertions. */
    public static List<String> types(Topic topic, UUID subject) {
        return read(topic, subject).stream().map(Envelope::type).toList();
    }

    /** All public topics and the restricted one. */
    public static List<Topic> allTopics() {
        return Arrays.asList(Topic.values());
    }
}
