package org.huiyin.notification.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.testkit.Tokens;

/** Webhooks of the demo partner. */
final class Hooks {

    private Hooks() {}

    /** The answer to a registration, secret and all. */
    static Map<String, String> register(Receiver receiver, String path, String... types) {
        return keyed()
                .contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url(path), "eventTypes", List.of(types)))
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .extract()
                .jsonPath()
                .<Map<String, Object>>get("$")
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() instanceof String)
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    static RequestSpecification partner() {
        return given().header("Authorization", Tokens.bearer("partner-demo", "partner"));
    }

    static RequestSpecification keyed() {
        return partner().header("Idempotency-Key", UUID.randomUUID());
    }
}
