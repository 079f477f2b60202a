package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.CloudEvents;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;

/** What tests do to the service from outside: publish stories, ask as somebody, wait until the inbox has caught up. */
public final class Office {
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private Office() {}

    /** Publishes the events in the order given, each to its topic. */
    public static void publish(List<Envelope> events) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", RealParts.broker().bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            events.forEach(event -> producer.send(CloudEvents.write(event)));
        }
    }

    /** Publishes stories one after another and waits until their facts are there. */
    public static void tell(CaseStory... stories) {
        var events = new ArrayList<Envelope>();
        for (CaseStory story : stories) {
            events.addAll(story.complaintEvents());
            events.addAll(story.caseEvents());
        }
        publish(events);
        awaitApplied(List.of(stories));
    }

    public static void awaitApplied(List<CaseStory> stories) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> stories.stream()
                .allMatch(story -> applied(Topic.COMPLAINTS, story.id())
                                == story.complaintEvents().size()
                        && applied(Topic.CASES, story.id())
                                == story.caseEvents().size()));
    }

    /** Waits until what intake published about the stories has been applied. */
    public static void awaitComplaints(List<CaseStory> stories) {
        String ids = String.join(
                ",", stories.stream().map(story -> story.id().toString()).toList());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Rows.number(
                                "select count(*) from stream_position where topic = ?"
                                        + " and aggregate_id = any(string_to_array(?, ',')::uuid[])",
                                Topic.COMPLAINTS.wireName(),
                                ids)
                        == stories.size());
    }

    private static long applied(Topic topic, UUID id) {
        return Rows.number(
                "select coalesce(max(last_seq), 0) from stream_position where topic = ? and aggregate_id = ?",
                topic.wireName(),
                id);
    }

    public static ValidatableResponse get(String path, String role, String... groups) {
        return given().header("Authorization", Tokens.bearer(role + "-1", role, groups))
                .get(path)
                .then();
    }

    public static JsonPath statement(String section) {
        return get("/v1/sections/" + section + "/statement?from=2026-01-01&to=2026-12-31", "evaluator")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath digest() {
        return get("/v1/facts/digest", "auditor").statusCode(200).extract().jsonPath();
    }

    public static ValidatableResponse startRebuild(String role, String body) {
        return given().header("Authorization", Tokens.bearer(role + "-1", role))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post("/v1/rebuilds")
                .then();
    }

    /** Waits for the end of a rebuild and returns how it ended. */
    public static JsonPath awaitEnd(String rebuild) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Rows.number("select count(*) from rebuild where id = ?::uuid and cleared", rebuild) == 1);
        return get("/v1/rebuilds/" + rebuild, "evaluator")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath rebuild(String body) {
        String id = startRebuild("evaluator", body).statusCode(202).extract().path("id");
        return awaitEnd(id);
    }
}
