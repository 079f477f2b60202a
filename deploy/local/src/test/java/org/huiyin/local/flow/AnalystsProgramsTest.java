package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiyin.local.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The programs of {@code docs/analysts} read a real broker, on which events stand twice and out of turn, and see the same. */
class AnalystsProgramsTest {
    private static final List<String> OPENED = List.of("case.opened.v1", "case.sung.v1");
    private static final List<String> ASSIGNED = List.of("case.opened.v1", "case.assigned.v1", "case.sung.v1");
    private static final List<String> CLOSED = List.of(
            "case.opened.v1",
            "case.assigned.v1",
            "case.accepted.v1",
            "case.resolved.v1",
            "case.followed-up.v1",
            "case.struck-off.v1");
    private static final List<String> TWO_ROUNDS = List.of(
            "case.opened.v1",
            "case.assigned.v1",
            "case.returned.v1",
            "case.assigned.v1",
            "case.accepted.v1",
            "case.resolved.v1",
            "case.reopened.v1",
            "case.assigned.v1",
            "case.resolved.v1");
    /**
     * By hand: the quick case was resolved 10 hours after its assignment and the slow one 14; the reopened one 4 and 2 hours. What a
     * program does not know, and what stands there twice, changes nothing.
     */
    private static final String TABLE =
            """
            section	state	cases	resolutions	median hours
            -	OPENED	1	0	-
            S0001	ASSIGNED	1	0	-
            S0002	RESOLVED	1	2	3.0
            S0002	STRUCK_OFF	2	2	12.0
            S0009	WITHDRAWN	1	1	25.0
            """;

    private static Stack broker;
    private static Path folder;

    @BeforeAll
    static void publish() throws IOException, InterruptedException, ExecutionException {
        broker = Stack.kafkaAlone();
        folder = Files.createDirectories(broker.house().launcherFolder().resolve("analysts"));
        Files.writeString(folder.resolve("settings.properties"), "client.id=analyst\n");
        var samples = new PublishedSamples(broker.house().checkout());
        var records = new ArrayList<ProducerRecord<String, String>>();
        records.addAll(samples.life("waiting", "S0001", 1, OPENED));
        records.addAll(samples.life("assigned", "S0001", 1, ASSIGNED));
        records.addAll(samples.everything("everything"));
        sentTwice(records, samples.life("quick", "S0002", 5, CLOSED));
        sentTwice(records, samples.life("slow", "S0002", 7, CLOSED));
        sentOutOfTurn(records, samples.life("reopened", "S0002", 2, TWO_ROUNDS));
        send(records);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyProgramPrintsTheTable(AnalystsProgram program) throws IOException, InterruptedException {
        program.assumeItCanRun();

        assertThat(program.run(program.text(broker.house().checkout()), folder, bootstrap()))
                .isEqualTo(TABLE);
    }

    @ParameterizedTest
    @EnumSource
    void aProgramThatCountsDuplicatesIsNoticed(AnalystsProgram program) throws IOException, InterruptedException {
        assertNoticed(program, program.countingDuplicates(broker.house().checkout()));
    }

    @ParameterizedTest
    @EnumSource
    void aProgramThatTrustsTheOrderIsNoticed(AnalystsProgram program) throws IOException, InterruptedException {
        assertNoticed(program, program.trustingTheOrder(broker.house().checkout()));
    }

    private static void assertNoticed(AnalystsProgram program, String text) throws IOException, InterruptedException {
        program.assumeItCanRun();

        assertThat(program.run(text, folder, bootstrap()))
                .startsWith("section\tstate\tcases")
                .isNotEqualTo(TABLE);
    }

    /** A publisher that did not hear that all had arrived. */
    private static void sentTwice(
            List<ProducerRecord<String, String>> records, List<ProducerRecord<String, String>> life) {
        records.addAll(life);
        records.addAll(life.subList(1, 4));
    }

    /** A publisher whose last but one record failed while the last one arrived: it sends both again. */
    private static void sentOutOfTurn(
            List<ProducerRecord<String, String>> records, List<ProducerRecord<String, String>> life) {
        int failed = life.size() - 2;
        records.addAll(life.subList(0, failed));
        records.add(life.get(failed + 1));
        records.addAll(life.subList(failed, life.size()));
    }

    private static void send(List<ProducerRecord<String, String>> records)
            throws InterruptedException, ExecutionException {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var answers = new ArrayList<Future<RecordMetadata>>();
            records.forEach(record -> answers.add(producer.send(record)));
            for (Future<RecordMetadata> answer : answers) {
                answer.get();
            }
        }
    }

    private static String bootstrap() {
        return Ports.HOST + ":" + broker.house().ports().kafka();
    }
}
