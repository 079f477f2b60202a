package org.huiyin.local.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.huiyin.local.Trouble;

/**
 * Every topic of Huiyin. Twelve partitions for life: more would split the history of a complaint. Histories are kept for ever,
 * registers keep the latest value of each key. Each stands behind those that its readers want to know before.
 */
public final class Topics {

    static final int PARTITIONS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 100;

    private static final List<String> HISTORIES = List.of(
            "huiyin.intake.complaints.v1",
            "huiyin.dispatch.cases.v1",
            "huiyin.evaluation.cards.v1",
            "huiyin.evaluation.cycles.v1",
            "huiyin.notification.deliveries.v1");

    private static final List<String> REGISTERS =
            List.of("huiyin.dispatch.organisations.v1", "huiyin.intake.contacts.v1", "huiyin.intake.enterprises.v1");

    private Topics() {}

    static void create(String bootstrap) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 120_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        try (Admin admin = Admin.create(settings)) {
            Set<String> present = admin.listTopics().names().get();
            admin.createTopics(missing(present)).all().get();
            described(admin).values().forEach(topic -> {
                if (topic.partitions().size() != PARTITIONS) {
                    throw new Trouble("Topic " + topic.name() + " has "
                            + topic.partitions().size() + " partitions instead of " + PARTITIONS
                            + ": ./run reset, then ./run.");
                }
            });
            admin.close(Duration.ofSeconds(2));
        }
    }

    /** A broker knows a topic a moment after its controller has made it. */
    private static Map<String, TopicDescription> described(Admin admin)
            throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return admin.describeTopics(all()).allTopicNames().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** Registers first: who reads a case wants to know its section, and a letter needs an address. */
    public static List<String> all() {
        List<String> names = new ArrayList<>(REGISTERS);
        names.addAll(HISTORIES);
        return names;
    }

    private static List<NewTopic> missing(Set<String> present) {
        List<NewTopic> topics = new ArrayList<>();
        for (String name : all()) {
            if (!present.contains(name)) {
                Map<String, String> settings = HISTORIES.contains(name)
                        ? Map.of("cleanup.policy", "delete", "retention.ms", "-1")
                        : Map.of("cleanup.policy", "compact");
                topics.add(new NewTopic(name, PARTITIONS, (short) 1).configs(settings));
            }
        }
        return topics;
    }
}
