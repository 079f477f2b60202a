package org.huiyin.evaluation.rebuilding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.huiyin.testkit.RealParts;

/**
 * Reads the real topics in an odd way: from one partition after another, in an order that the seed decides, a few records
 * at a time, and, if asked to, only so many times before it breaks down.
 */
public final class OddTopicLog extends TopicLog {
    private final Random random;
    private final AtomicInteger pollsLeft;
    private final List<String> order = new ArrayList<>();
    private final AtomicInteger read = new AtomicInteger();

    public OddTopicLog(long seed, int polls) {
        super(Map.of("bootstrap.servers", RealParts.broker().bootstrapServers()), "evaluation");
        this.random = new Random(seed);
        this.pollsLeft = new AtomicInteger(polls);
    }

    /** The partitions in the order in which records were taken from them. */
    public List<String> order() {
        return order;
    }

    /** How many records were handed out. */
    public int read() {
        return read.get();
    }

    public void mend() {
        pollsLeft.set(Integer.MAX_VALUE);
    }

    /** What is handed out at a time is stored before anything else is. */
    @Override
    protected int atOnce() {
        return 1;
    }

    @Override
    public Consumer<byte[], byte[]> consumer(String groupId) {
        Map<String, Object> settings = consumerSettings(groupId);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "25");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()) {
            @Override
            public ConsumerRecords<byte[], byte[]> poll(Duration patience) {
                var partitions = new ArrayList<TopicPartition>();
                endOffsets(assignment()).forEach((partition, end) -> {
                    if (position(partition) < end) {
                        partitions.add(partition);
                    }
                });
                partitions.sort(Comparator.comparing(TopicPartition::toString));
                pause(assignment());
                if (partitions.isEmpty()) {
                    return ConsumerRecords.empty();
                }
                TopicPartition chosen = partitions.get(random.nextInt(partitions.size()));
                resume(List.of(chosen));
                ConsumerRecords<byte[], byte[]> records = super.poll(Duration.ofMillis(500));
                if (!records.isEmpty()) {
                    if (pollsLeft.decrementAndGet() < 0) {
                        throw new KafkaException("broken down as the test wants it");
                    }
                    order.add(chosen.toString());
                    read.addAndGet(records.count());
                }
                return records;
            }
        };
    }
}
