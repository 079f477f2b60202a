package org.huiyin.evaluation.rebuilding;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.bus.event.Topic;
import org.huiyin.evaluation.rebuild.Partition;

/** The topics that facts are made of: where they begin and end, how far the live group has read, and how to read them. */
@ApplicationScoped
public class TopicLog {
    static final List<String> TOPICS = List.of(Topic.COMPLAINTS.wireName(), Topic.CASES.wireName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Records that are folded in memory before they are written: most of a case's life, so that its rows are written once. */
    private static final int AT_ONCE = 20_000;
    /** What the consumer holds besides is kept small. */
    private static final String POLL = "500";

    private static final String FETCH_BYTES = Integer.toString(4 << 20);

    private final Map<String, Object> settings;
    private final String liveGroup;
    private final Admin admin;

    public TopicLog(
            @Identifier("default-kafka-broker") Map<String, Object> settings,
            @ConfigProperty(name = "mp.messaging.incoming.cases.group.id") String liveGroup) {
        this.settings = Map.copyOf(settings);
        this.liveGroup = liveGroup;
        this.admin = Admin.create(this.settings);
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }

    Map<Partition, Long> beginnings() {
        return offsets(OffsetSpec.earliest());
    }

    Map<Partition, Long> ends() {
        return offsets(OffsetSpec.latest());
    }

    /** True if the live group has taken in everything before these ends. */
    boolean liveHasPassed(Map<Partition, Long> ends) {
        var committed = await(admin.listConsumerGroupOffsets(liveGroup).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream().filter(end -> end.getValue() > 0).allMatch(end -> {
            var offset = committed.get(kafka(end.getKey()));
            return offset != null && offset.offset() >= end.getValue();
        });
    }

    /** How many records may be folded before their facts are stored. */
    protected int atOnce() {
        return AT_ONCE;
    }

    /** A consumer under a group of its own; it follows the positions that it is given, never those of the group. */
    public Consumer<byte[], byte[]> consumer(String groupId) {
        return new KafkaConsumer<>(consumerSettings(groupId), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Settings of such a consumer: a position that no longer exists is an error, not a reason to skip. */
    protected Map<String, Object> consumerSettings(String groupId) {
        var all = new HashMap<>(settings);
        all.put(ConsumerConfig.GROUP_ID_CONFIG, groupId);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL);
        all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        return all;
    }

    static TopicPartition kafka(Partition partition) {
        return new TopicPartition(partition.topic(), partition.number());
    }

    private Map<Partition, Long> offsets(OffsetSpec which) {
        var asked = await(admin.describeTopics(TOPICS).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), partition -> which));
        return await(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        found -> new Partition(
                                found.getKey().topic(), found.getKey().partition()),
                        found -> found.getValue().offset()));
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }
}
