package org.huiyin.local.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The consumer group of a service, as an operator sees it from outside. */
final class ReaderGroup implements AutoCloseable {
    private final Admin admin;
    private final String group;
    private final List<TopicPartition> partitions;

    ReaderGroup(String bootstrap, String group, List<String> topics) throws InterruptedException, ExecutionException {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        this.group = group;
        this.partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(ReaderGroup::partitions)
                .toList();
    }

    /** Takes a killed member out of the group, which the broker would otherwise do after its session of 45 seconds. */
    void expel() throws InterruptedException, ExecutionException {
        admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                .all()
                .get();
    }

    /** Back to offset 0 on all topics; nobody may be reading. */
    void rewind() throws InterruptedException, ExecutionException {
        admin.alterConsumerGroupOffsets(
                        group,
                        partitions.stream()
                                .collect(Collectors.toMap(
                                        partition -> partition, partition -> new OffsetAndMetadata(0))))
                .all()
                .get();
    }

    /** Records that nobody has acknowledged yet. */
    long behind() throws InterruptedException, ExecutionException {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        var ends = admin.listOffsets(latest).all().get();
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return partitions.stream()
                .mapToLong(partition -> {
                    OffsetAndMetadata at = committed.get(partition);
                    return ends.get(partition).offset() - (at == null ? 0 : at.offset());
                })
                .sum();
    }

    @Override
    public void close() {
        admin.close();
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(info -> new TopicPartition(topic.name(), info.partition()));
    }
}
