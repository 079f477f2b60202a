package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.UUID;
import org.huiyin.testkit.Tokens;

/** Adds rule sets as somebody from outside does. */
final class RuleBook {
    static final String PATH = "/v1/rule-sets";
    private static final JsonMapper JSON = new JsonMapper();

    private RuleBook() {}

    static String freshName() {
        return "rules-" + UUID.randomUUID();
    }

    static ObjectNode preset(String name) {
        try {
            ObjectNode preset = (ObjectNode) JSON.readTree(Office.get(PATH + "/presets/ten-of-606", "evaluator")
                    .extract()
                    .asString());
            return preset.put("name", name);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Response add(String body, String role) {
        return add(body, role, UUID.randomUUID().toString());
    }

    static Response add(String body, String role, String key) {
        return given().header("Authorization", Tokens.bearer(role + "-1", role))
                .header("Idempotency-Key", key)
                .contentType("application/json; charset=UTF-8")
                .body(body)
                .post(PATH);
    }
}
