package org.huiyin.testkit;

import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.huiyin.bus.event.Topic;

/** A Kafka broker in this JVM (KRaft) with every topic of the bus, 12 partitions each. */
public final class TestBroker implements AutoCloseable {
    private static final int PARTITIONS = 12;
    private final EmbeddedKafkaBroker broker;

    private TestBroker(EmbeddedKafkaBroker broker) {
        this.broker = broker;
    }

    public static TestBroker start() {
        EmbeddedKafkaBroker broker = new EmbeddedKafkaBroker()
                .withNodeId(1)
                .withKafkaHost("127.0.0.1")
                .withDeleteLogDirsOnClose(true)
                .withAdditionalProperties(properties -> {
                    properties.put("auto.create.topics.enable", "false");
                    properties.put("group.initial.rebalance.delay.ms", "0");
                    properties.put("offsets.topic.num.partitions", "4");
                    properties.put("log.segment.bytes", Integer.toString(16 * 1024 * 1024));
                })
                .start();
        var started = new TestBroker(broker);
        started.createTopics();
        return started;
    }

    private void createTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(Arrays.stream(Topic.values())
                            .map(topic -> new NewTopic(topic.wireName(), PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            // on a slow machine the client asks again although the first request was carried out
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code host:port} of the broker. */
    public String bootstrapServers() {
        String listener = broker.getAdvertisedListeners();
        return listener.substring(listener.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        broker.close();
    }
}
