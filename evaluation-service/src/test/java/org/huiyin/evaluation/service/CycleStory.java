package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.huiyin.evaluation.rulefile.RuleText;
import org.huiyin.evaluation.rules.StoredRuleSet;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;

/** One cycle as people meet it over HTTP. */
final class CycleStory {
    static final Person EVALUATOR = new Person("evaluator-1", "evaluator", "/U000/S0001");
    static final Person AUDITOR = new Person("auditor-1", "auditor");

    private final String id;

    private CycleStory(String id) {
        this.id = id;
    }

    /** Somebody with one role and the groups of a token. */
    record Person(String subject, String role, String... groups) {
        String bearer() {
            return Tokens.bearer(subject, role, groups);
        }

        String token() {
            return Tokens.ISSUER + "|" + subject;
        }
    }

    /** Opens a cycle of 2027 over one territory. */
    static CycleStory opened(String territory, boolean shadow) {
        String body =
                """
                {"nameZh":"2027年度评议","nameEn":"Evaluation 2027","kind":"CITY","shadow":%s,
                 "scope":{"territory":"%s","from":"2027-01-01","to":"2027-12-31"}}"""
                        .formatted(shadow, territory);
        return new CycleStory(
                post(EVALUATOR, "/v1/cycles", body).statusCode(201).extract().path("id"));
    }

    static void keep(StoredRuleSet rules) {
        Rows.update(
                "insert into rule_set (id, name, version, hash, body, created_by, created_at) values (?, ?, 1, ?, ?, 't', now())",
                rules.id(),
                rules.rules().name(),
                rules.hash(),
                RuleText.of(rules.rules()).json());
    }

    static ValidatableResponse post(Person person, String path, String body) {
        return asking(person)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    static ValidatableResponse look(Person person, String path) {
        return given().header("Authorization", person.bearer()).get(path).then();
    }

    UUID id() {
        return UUID.fromString(id);
    }

    JsonPath shown() {
        return look(EVALUATOR, path()).statusCode(200).extract().jsonPath();
    }

    String stage() {
        return shown().getString("stage");
    }

    /** Moves it, from the version that is shown now. */
    ValidatableResponse move(Person person, String noun, String body) {
        RequestSpecification request = asking(person).header("If-Match", etag());
        return (body.isEmpty()
                        ? request
                        : request.contentType("application/json").body(body))
                .post(path() + "/" + noun)
                .then();
    }

    /** Does something that does not move it. */
    ValidatableResponse add(Person person, String noun, String body) {
        return post(person, path() + "/" + noun, body);
    }

    ValidatableResponse look(Person person, String noun, int status) {
        return look(person, path() + "/" + noun).statusCode(status);
    }

    String etag() {
        return "\"v" + shown().getLong("version") + "\"";
    }

    private String path() {
        return "/v1/cycles/" + id;
    }

    private static RequestSpecification asking(Person person) {
        return given().header("Authorization", person.bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
