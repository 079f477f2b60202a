package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.huiyin.bus.event.SectionRegistered;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.Tokens;

/** What tests of runs and cycles need: a territory of their own with sections and cases, rules, runs. */
final class Evaluations {
    private Evaluations() {}

    /** Events that register a section. */
    static Envelope section(String code, String unit, String territory) {
        var registered = new SectionRegistered(
                UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                code,
                code + "科",
                "Section " + code,
                unit,
                unit + "局",
                "Bureau " + unit,
                "FIRST",
                territory,
                "conduct",
                "leader",
                "leader@sections.example",
                code.toLowerCase(java.util.Locale.ROOT) + "@sections.example",
                LocalDate.parse("2026-01-01"),
                null);
        return TestBus.envelope(registered, 1, Map.of());
    }

    /** Sections with so many cases each, the first ones with the fewest that went wrong; the same lives for the same seed. */
    static List<Envelope> city(String prefix, int sections, int cases, long seed) {
        var events = new ArrayList<Envelope>();
        var random = new Random(seed);
        for (int i = 1; i <= sections; i++) {
            String code = prefix + "%02d".formatted(i);
            double bad = 0.02 + 0.5 * (i - 1) / sections;
            for (int c = 0; c < cases; c++) {
                var story = new CaseStory("p-" + code + "-" + seed + "-" + c).assignedTo(code);
                story.accepted().resolved("SOLVED", true);
                boolean failed = random.nextDouble() < bad;
                story.answered(!failed, failed ? "DISSATISFIED" : "SATISFIED");
                events.addAll(story.complaintEvents());
                events.addAll(story.caseEvents());
            }
        }
        return events;
    }

    static List<Envelope> register(String prefix, int sections, String territory) {
        var events = new ArrayList<Envelope>();
        for (int i = 1; i <= sections; i++) {
            events.add(section(prefix + "%02d".formatted(i), "U" + prefix, territory));
        }
        return events;
    }

    /** Publishes events and waits until all of them were applied. */
    static void tell(List<Envelope> events) {
        Office.publish(events);
        awaitLogged(events);
    }

    static void awaitLogged(List<Envelope> events) {
        String ids = String.join(
                ",", events.stream().map(event -> event.id().toString()).toList());
        await().atMost(Office.PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Rows.number(
                                "select count(*) from event_log where event_id = any(string_to_array(?, ',')::uuid[])",
                                ids)
                        == events.size());
    }

    /** A rule set of its own name for short lists; the id. */
    static String shortLists() {
        String preset = Office.get("/v1/rule-sets/presets/ten-of-606", "evaluator")
                .statusCode(200)
                .extract()
                .asString()
                .replace("\"ten-of-606\"", "\"short-" + UUID.randomUUID() + "\"")
                .replaceAll("\"bestLength\":\\s*10", "\"bestLength\":3")
                .replaceAll("\"worstLength\":\\s*10", "\"worstLength\":3");
        return post("/v1/rule-sets", "evaluator", preset)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String request(String ruleSet, String territory, Instant asOf) {
        return """
                {"ruleSetId":"%s","scope":{"territory":"%s","from":"2026-01-01","to":"2026-12-31"},"asOf":"%s"}"""
                .formatted(ruleSet, territory, asOf);
    }

    static ValidatableResponse run(String request) {
        return post("/v1/runs", "evaluator", request).then();
    }

    static Response post(String path, String role, String body) {
        return given().header("Authorization", Tokens.bearer(role + "-1", role))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    /** The database's time, by which runs are dated. */
    static Instant now() {
        Object now = Rows.of("select clock_timestamp() + (select shift from clock_shift) as now")
                .get(0)
                .get("now");
        return ((java.sql.Timestamp) now).toInstant();
    }
}
