package org.huiyin.local.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Lives of cases made of the published samples, as a newer build would tell them: with fields and a type that nobody knows yet. */
final class PublishedSamples {
    private static final String TOPIC = "huiyin.dispatch.cases.v1";
    private static final String UNKNOWN = "case.sung.v1";
    private static final Instant BEGINNING = Instant.parse("2026-01-05T01:30:00.123456Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path samples;

    PublishedSamples(Path checkout) {
        this.samples = checkout.resolve("event-bus/src/test/resources/samples");
    }

    /** The case's events of these types, numbered from 1, each so many hours after the one before. */
    List<ProducerRecord<String, String>> life(String name, String section, int hours, List<String> types) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
        var life = new ArrayList<ProducerRecord<String, String>>();
        int round = 1;
        for (String type : types) {
            Instant at = BEGINNING.plus(Duration.ofHours((long) hours * life.size()));
            round += type.equals("case.reopened.v1") ? 1 : 0;
            ObjectNode body = body(type, at).put("caseId", id.toString());
            replace(body, "section", section);
            if (body.has("round")) {
                body.put("round", round);
            }
            life.add(record(id, life.size() + 1, type, body));
        }
        return life;
    }

    /** A case to which happens whatever has a sample with a case in it. */
    List<ProducerRecord<String, String>> everything(String name) {
        try (Stream<Path> types = Files.list(samples)) {
            return life(
                    name,
                    "S0009",
                    1,
                    types.map(type -> type.getFileName().toString())
                            .filter(type -> read(type).has("caseId"))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode body(String type, Instant at) {
        ObjectNode body = type.equals(UNKNOWN) ? JSON.createObjectNode() : read(type);
        replace(body, "assignedAt", at.toString());
        replace(body, "resolvedAt", at.toString());
        return body.put("addedLater", "by a newer build");
    }

    private static void replace(ObjectNode body, String field, String value) {
        if (body.has(field)) {
            body.put(field, value);
        }
    }

    private ObjectNode read(String type) {
        try {
            return (ObjectNode)
                    JSON.readTree(Files.readString(samples.resolve(type).resolve("2026-11.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProducerRecord<String, String> record(UUID id, int sequence, String type, ObjectNode body) {
        var kafka = new ProducerRecord<>(TOPIC, id.toString(), body.toString());
        UUID event = UUID.nameUUIDFromBytes((id + "/" + sequence).getBytes(UTF_8));
        List.of(
                        "ce_specversion=1.0",
                        "ce_id=" + event,
                        "ce_source=/huiyin/dispatch",
                        "ce_type=" + type,
                        "ce_subject=" + id,
                        "ce_time=" + BEGINNING,
                        "ce_sequence=" + sequence,
                        "content-type=application/json")
                .forEach(header -> kafka.headers()
                        .add(
                                header.substring(0, header.indexOf('=')),
                                header.substring(header.indexOf('=') + 1).getBytes(UTF_8)));
        return kafka;
    }
}
