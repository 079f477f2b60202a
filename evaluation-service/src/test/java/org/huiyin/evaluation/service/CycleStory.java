package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.evaluation.rulefile.RuleText;
import org.huiyin.evaluation.rules.StoredRuleSet;
import org.huiyin.evaluation.run.Scope;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** One cycle as people meet it over HTTP. Whatever it does without a named refusal has to succeed. */
final class CycleStory {
    static final Person EVALUATOR = new Person("evaluator-1", "evaluator", "/U000/S0001");
    static final Person AUDITOR = new Person("auditor-1", "auditor");

    private final String id;
    private final String territory;

    private CycleStory(String id, String territory) {
        this.id = id;
        this.territory = territory;
    }

    /** Somebody with one role and the groups of a token. */
    record Person(String subject, String role, String... groups) {
        static Person leaderOf(String section, String unit) {
            return new Person("leader-" + section, "leader", "/" + unit + "/" + section);
        }

        String bearer() {
            return Tokens.bearer(subject, role, groups);
        }

        String token() {
            return Tokens.ISSUER + "|" + subject;
        }
    }

    /** Opens a cycle of 2027 over one territory. */
    static CycleStory opened(String territory, boolean shadow) {
        var scope = Map.of("territory", territory, "from", "2027-01-01", "to", "2027-12-31");
        var body = Map.of(
                "nameZh", "2027年度评议", "nameEn", "Evaluation 2027", "kind", "CITY", "shadow", shadow, "scope", scope);
        String id = asking(EVALUATOR)
                .contentType("application/json")
                .body(body)
                .post("/v1/cycles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new CycleStory(id, territory);
    }

    static void keep(StoredRuleSet rules) {
        Rows.update(
                "insert into rule_set (id, name, version, hash, body, created_by, created_at) values (?, ?, 1, ?, ?, 't', now())",
                rules.id(),
                rules.rules().name(),
                rules.hash(),
                RuleText.of(rules.rules()).json());
    }

    /** Registers a section in the cycle's territory. */
    CycleStory over(String section, String unit) {
        Envelope registered = Evaluations.section(section, unit, territory + "-01");
        Rows.update(
                """
                insert into event_log select ?, ?, ?, count(*) + 1, ?, now(), ?, 0, 0 from event_log where subject = ?""",
                registered.id(),
                registered.topic(),
                registered.subject(),
                registered.type(),
                registered.body(),
                registered.subject());
        return this;
    }

    /** An event that was recorded at an instant and stands in the log with its offset in the first partition. */
    static void said(PublishedEvent event, Instant at, long offset) {
        Rows.update(
                """
                insert into event_log select ?, ?, ?, count(*) + 1, ?, ?::timestamptz, ?, 0, ? from event_log where subject = ?""",
                UUID.randomUUID(),
                event.type().topic().wireName(),
                event.subject(),
                event.type().wireName(),
                at.toString(),
                EventJson.write(event),
                offset,
                event.subject());
    }

    UUID id() {
        return UUID.fromString(id);
    }

    Scope scope() {
        return new Scope(territory, null, Set.of(), LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"));
    }

    JsonPath shown() {
        return look(EVALUATOR, "", 200).extract().jsonPath();
    }

    String stage() {
        return shown().getString("stage");
    }

    /** Moves it, from the version that is shown now. */
    ValidatableResponse move(Person person, String noun, @Nullable Object body) {
        return sent(asking(person).header("If-Match", "\"v" + shown().getLong("version") + "\""), noun, body);
    }

    /** Moves it to a stage. */
    void move(Person person, String noun, @Nullable Object body, String stage) {
        move(person, noun, body).statusCode(200).body("stage", equalTo(stage));
    }

    /** Tries to move it in vain; the refusal is a problem type and its status. */
    void refused(Person person, String noun, @Nullable Object body, String refusal) {
        requireProblem(move(person, noun, body), refusal);
    }

    /** Does something that does not move it. */
    ValidatableResponse add(Person person, String noun, @Nullable Object body) {
        return sent(asking(person), noun, body).statusCode(oneOf(200, 201));
    }

    /** Tries something that would not move it. */
    void refusedToAdd(Person person, String noun, @Nullable Object body, String refusal) {
        requireProblem(sent(asking(person), noun, body), refusal);
    }

    ValidatableResponse look(Person person, String noun, int status) {
        return given().header("Authorization", person.bearer())
                .get(path(noun))
                .then()
                .statusCode(status);
    }

    /** The wire names of the events that were told of it, in order. */
    List<String> told() {
        return Rows.of("select type from outbox where aggregate_id = ? order by seq", id()).stream()
                .map(row -> (String) row.get("type"))
                .toList();
    }

    private static void requireProblem(ValidatableResponse answer, String refusal) {
        String[] parts = refusal.split(" ");
        answer.statusCode(Integer.parseInt(parts[0]));
        if (parts.length > 1) {
            answer.body("type", endsWith("/" + parts[1]));
        }
    }

    private ValidatableResponse sent(RequestSpecification request, String noun, @Nullable Object body) {
        return (body == null
                        ? request.noContentType()
                        : request.contentType("application/json").body(body))
                .post(path(noun))
                .then();
    }

    private String path(String noun) {
        return "/v1/cycles/" + id + (noun.isEmpty() ? "" : "/" + noun);
    }

    private static RequestSpecification asking(Person person) {
        return given().header("Authorization", person.bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
