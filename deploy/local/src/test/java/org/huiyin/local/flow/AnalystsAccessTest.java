package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiyin.local.House;
import org.huiyin.local.process.JavaCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the guide for analysts says of access, carried out on a broker with ACLs: the public topics, and never the contacts. */
class AnalystsAccessTest {
    private static final String CONTACTS = "huiyin.intake.contacts.v1";
    private static final String CASES = "huiyin.dispatch.cases.v1";
    private static final String GROUP = "analysts-li";

    private static House house;
    private static SecuredBroker broker;
    private static Path folder;

    @BeforeAll
    static void start() throws IOException, InterruptedException, ExecutionException {
        house = Stack.emptyHouse("flow-access");
        broker = SecuredBroker.start(house, topics());
        folder = Files.createDirectories(house.data().resolve("access"));
        try (var producer = new KafkaProducer<>(broker.admin(), new StringSerializer(), new StringSerializer())) {
            for (ProducerRecord<String, String> opened :
                    new PublishedSamples(house.checkout()).life("opened", "S0001", 1, List.of("case.opened.v1"))) {
                producer.send(opened).get();
            }
            for (String topic : topics()) {
                if (!topic.equals(CASES)) {
                    producer.send(new ProducerRecord<>(topic, "key", "{}")).get();
                }
            }
        }
        run(block("access"));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void anAnalystReadsThePublicTopicsAndNeverTheContacts() throws IOException {
        assertThat(readable("analyst-li")).isEqualTo(publicTopics());
    }

    /** The sabotage: an administrator who grants all of intake. */
    @Test
    void anAnalystWhoReadsTheContactsWouldBeSeen() throws IOException, InterruptedException {
        run(block("access")
                .replace("analyst-li", "analyst-all")
                .replace("--topic huiyin.intake.complaints.v1", "--topic " + CONTACTS));

        assertThat(readable("analyst-all")).contains(CONTACTS).isNotEqualTo(publicTopics());
    }

    @Test
    void anAnalystWritesNothing() {
        var settings = new HashMap<>(analyst(GROUP));
        settings.put("enable.idempotence", false);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(CASES, "key", "{}"))
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void anAnalystUsesGroupsOfAnalystsOnly() {
        assertThat(readInGroup(GROUP)).isOne();
        assertThatThrownBy(() -> readInGroup("evaluation")).isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void theResourceOfStrimziGrantsTheSame() throws IOException {
        JsonNode acls = new YAMLMapper().readTree(block("strimzi")).at("/spec/authorization/acls");
        Set<String> topics = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        for (JsonNode acl : acls) {
            JsonNode resource = acl.get("resource");
            boolean topic = resource.get("type").asText().equals("topic");
            (topic ? topics : groups).add(resource.get("name").asText());
            assertThat(acl.get("operations").toString()).isIn("[\"Read\",\"Describe\"]", "[\"Read\"]");
            assertThat(resource.has("patternType")).isEqualTo(!topic);
        }

        assertThat(topics).isEqualTo(publicTopics());
        assertThat(groups).containsExactly("analysts-");
    }

    @ParameterizedTest
    @EnumSource
    void theProgramsLogInWithTheSettingsOfTheGuide(AnalystsProgram program) throws IOException, InterruptedException {
        program.assumeItCanRun();

        assertThat(program.run(program.text(house.checkout()), programs(program, "analyst-li"), broker.bootstrap()))
                .endsWith("\n-\tOPENED\t1\t0\t-\n");
    }

    /** An empty table would pass for the truth. */
    @ParameterizedTest
    @EnumSource
    void aProgramThatMayNotReadFails(AnalystsProgram program) throws IOException, InterruptedException {
        program.assumeItCanRun();
        String certificates = block("access")
                .lines()
                .filter(line -> !line.startsWith("kafka-acls") && !line.startsWith(" "))
                .collect(Collectors.joining("\n"));
        run(certificates.replace("analyst-li", "analyst-new"));

        assertThat(program.exit(program.text(house.checkout()), programs(program, "analyst-new"), broker.bootstrap()))
                .isNotZero();
    }

    /** Where a program runs as this user, with the settings of the guide. */
    private static Path programs(AnalystsProgram program, String user) throws IOException {
        Path programs = Files.createDirectories(house.launcherFolder().resolve("analysts-access"));
        for (String file : List.of("ca.crt", user + ".key", user + ".crt", user + ".pem")) {
            Files.write(programs.resolve(file), Files.readAllBytes(folder.resolve(file)));
        }
        String settings = block(program == AnalystsProgram.JAVA ? "java" : "librdkafka");
        Files.writeString(programs.resolve("settings.properties"), settings.replace("analyst-li", user));
        return programs;
    }

    private static Map<String, Object> analyst(String group) {
        return login("analyst-li", group);
    }

    private static Map<String, Object> login(String user, String group) {
        var settings = new HashMap<>(broker.login(folder.resolve(user + ".pem")));
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        return settings;
    }

    private static Set<String> readable(String user) throws IOException {
        Set<String> readable = new TreeSet<>();
        try (var consumer =
                new KafkaConsumer<>(login(user, GROUP), new StringDeserializer(), new StringDeserializer())) {
            for (String topic : topics()) {
                try {
                    List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0));
                    consumer.assign(partitions);
                    consumer.seekToBeginning(partitions);
                    while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                        assertThat(consumer.endOffsets(partitions)).containsValue(1L);
                    }
                    readable.add(topic);
                } catch (AuthorizationException refused) {
                    assertThat(refused).hasMessageContaining(topic);
                }
            }
        }
        return readable;
    }

    private static int readInGroup(String group) {
        try (var consumer = new KafkaConsumer<>(analyst(group), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(CASES));
            int read = 0;
            while (read == 0) {
                read = consumer.poll(Duration.ofSeconds(1)).count();
            }
            consumer.commitSync();
            return read;
        }
    }

    private static List<String> topics() throws IOException {
        List<String> topics = new ArrayList<>();
        channels().forEach(channel -> topics.add(channel.get("address").asText()));
        return topics;
    }

    private static Set<String> publicTopics() throws IOException {
        Set<String> topics = new TreeSet<>();
        for (JsonNode channel : channels()) {
            if (!channel.get("description").asText().startsWith("Restricted")) {
                topics.add(channel.get("address").asText());
            }
        }
        assertThat(topics).isNotEmpty().doesNotContain(CONTACTS);
        return topics;
    }

    private static JsonNode channels() throws IOException {
        Path document = house.checkout().resolve("event-bus/src/main/resources/asyncapi/huiyin.yaml");
        return new YAMLMapper().readTree(Files.readString(document)).get("channels");
    }

    /** The block of the guide that stands behind this mark. */
    private static String block(String mark) throws IOException {
        String guide = Files.readString(house.checkout().resolve("docs/analysts/README.md"));
        Matcher block = Pattern.compile("<!-- " + mark + " -->\n```\\w+\n(.*?)```", Pattern.DOTALL)
                .matcher(guide);
        assertThat(block.find()).as(mark).isTrue();
        return block.group(1);
    }

    /** Types the commands into a shell that has Kafka's tools. */
    private static void run(String commands) throws IOException, InterruptedException {
        tool("kafka-acls.sh", "org.apache.kafka.tools.AclCommand");
        for (String file : List.of("ca.crt", "ca.key")) {
            Files.write(
                    folder.resolve(file), Files.readAllBytes(broker.authority().resolve(file)));
        }
        Files.writeString(
                folder.resolve("admin.properties"),
                broker.admin().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                        .collect(Collectors.joining()));
        Path log = folder.resolve("log");
        ProcessBuilder shell = new ProcessBuilder("sh", "-euc", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        shell.environment().put("B", broker.bootstrap());
        shell.environment().merge("PATH", folder.toString(), (path, tools) -> tools + ":" + path);
        Process process = shell.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static void tool(String name, String type) throws IOException {
        Path script = folder.resolve(name);
        Files.writeString(
                script,
                "#!/bin/sh\nexec " + String.join(" ", JavaCommand.small(128)) + " -cp '"
                        + System.getProperty("java.class.path") + "' " + type + " \"$@\"\n");
        script.toFile().setExecutable(true);
    }
}
