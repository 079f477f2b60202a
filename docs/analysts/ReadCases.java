import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads every case from the beginning of its topic to the end that it has at the start, and prints a table.
 *
 * <pre>java -cp 'lib/*' ReadCases.java bootstrap-servers [settings-file]</pre>
 *
 * Needs kafka-clients and jackson-databind, with what these need, in {@code lib}. The settings file is a properties file of the
 * Kafka consumer, such as how to log in.
 */
public class ReadCases {
    private static final String TOPIC = "huiyin.dispatch.cases.v1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("case.opened.v1", "OPENED"),
            Map.entry("case.assigned.v1", "ASSIGNED"),
            Map.entry("case.accepted.v1", "ACCEPTED"),
            Map.entry("case.returned.v1", "RETURNED"),
            Map.entry("case.contested.v1", "CONTESTED"),
            Map.entry("case.suspended.v1", "SUSPENDED"),
            Map.entry("case.resumed.v1", "ACCEPTED"),
            Map.entry("case.resolved.v1", "RESOLVED"),
            Map.entry("case.reopened.v1", "ASSIGNED"),
            Map.entry("case.struck-off.v1", "STRUCK_OFF"),
            Map.entry("case.withdrawn.v1", "WITHDRAWN"),
            Map.entry("case.referred.v1", "REFERRED"),
            Map.entry("case.merged.v1", "MERGED"),
            Map.entry("case.unmerged.v1", "UNMERGED"));
    private static final Set<String> HANDING_OVER = Set.of("case.assigned.v1", "case.transferred.v1", "case.merged.v1");

    public static void main(String[] arguments) throws IOException {
        var settings = new Properties();
        settings.put("bootstrap.servers", arguments[0]);
        settings.put("enable.auto.commit", "false");
        if (arguments.length > 1) {
            try (Reader file = Files.newBufferedReader(Path.of(arguments[1]))) {
                settings.load(file);
            }
        }
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            print(read(consumer));
        }
    }

    /** Up to the end that the topic has now; nothing is committed, so no group is needed. */
    private static Collection<Case> read(KafkaConsumer<String, String> consumer) throws IOException {
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<UUID, Case> cases = new HashMap<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                if (record.offset() < ends.get(new TopicPartition(TOPIC, record.partition()))) {
                    cases.computeIfAbsent(UUID.fromString(record.key()), id -> new Case())
                            .receive(record);
                }
            }
        }
        return cases.values();
    }

    private static void print(Collection<Case> cases) {
        var groups = new TreeMap<String, List<Case>>();
        cases.forEach(one -> groups.computeIfAbsent(one.section + "\t" + one.state, key -> new ArrayList<>())
                .add(one));
        System.out.println("section\tstate\tcases\tresolutions\tmedian hours");
        groups.forEach((sectionAndState, group) -> {
            List<Long> seconds =
                    group.stream().flatMap(one -> one.seconds.stream()).sorted().toList();
            System.out.println(
                    sectionAndState + "\t" + group.size() + "\t" + seconds.size() + "\t" + medianHours(seconds));
        });
    }

    private static String medianHours(List<Long> sorted) {
        if (sorted.isEmpty()) {
            return "-";
        }
        long middle = sorted.get(sorted.size() / 2) + sorted.get((sorted.size() - 1) / 2);
        long tenths = Math.floorDiv(middle, 720);
        return tenths / 10 + "." + tenths % 10;
    }

    private static final class Case {
        private long sequence;
        private String section = "-";
        private String state = "-";
        private String assignedAt;
        private final List<Long> seconds = new ArrayList<>();

        void receive(ConsumerRecord<String, String> record) throws IOException {
            // Sent twice, or before its turn: then it comes again behind the one that is missing.
            if (Long.parseLong(header(record, "ce_sequence")) != sequence + 1) {
                return;
            }
            sequence++;
            take(header(record, "ce_type"), JSON.readTree(record.value()));
        }

        /** One event, once and in its turn. A type that is not known here changes nothing. */
        private void take(String type, JsonNode body) {
            state = STATES.getOrDefault(type, state);
            if (HANDING_OVER.contains(type)) {
                section = body.get("section").asText();
            }
            if (type.equals("case.assigned.v1")) {
                assignedAt = body.get("assignedAt").asText();
            }
            if (type.equals("case.resolved.v1") && assignedAt != null) {
                seconds.add(instant(body.get("resolvedAt").asText()) - instant(assignedAt));
            }
        }

        private static long instant(String text) {
            return Instant.parse(text).getEpochSecond();
        }

        private static String header(ConsumerRecord<String, String> record, String name) {
            return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }
}
