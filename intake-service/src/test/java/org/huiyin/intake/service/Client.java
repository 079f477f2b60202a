package org.huiyin.intake.service;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huiyin.testkit.Tokens;

/** Speaks to the service under test as its users do. */
final class Client {
    static final String OWNER = "wang";

    private Client() {}

    /** A complete, valid filing; tests change what they are about. */
    static Map<String, Object> complaint() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", "COMPLAINT");
        body.put("category", "tax");
        body.put("territory", "HY-01");
        body.put("title", "出口退税迟迟未到账");
        body.put("text", "三月申报的出口退税至今没有到账。");
        body.put("channel", "WEB");
        body.put("contact", contact());
        return body;
    }

    static Map<String, Object> anonymous() {
        Map<String, Object> body = complaint();
        body.remove("contact");
        body.put("anonymous", true);
        return body;
    }

    /** A complete filing with answers to the questions of a category; null for none. */
    static Map<String, Object> answering(String category, Map<String, Object> answers) {
        Map<String, Object> body = complaint();
        body.put("category", category);
        if (answers != null) {
            body.put("answers", answers);
        }
        return body;
    }

    static Map<String, Object> contact() {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("name", "王芳");
        contact.put("email", "wang@example.com");
        contact.put("phone", "138 0013 8000");
        return contact;
    }

    static RequestSpecification as(String subject, String role, String... groups) {
        return RestAssured.given().header("Authorization", Tokens.bearer(subject, role, groups));
    }

    static RequestSpecification owner() {
        return as(OWNER, "complainant");
    }

    static RequestSpecification nobody() {
        return RestAssured.given();
    }

    static RequestSpecification withCode(String code) {
        return RestAssured.given().header("X-Access-Code", code);
    }

    static Response post(RequestSpecification caller, String path, Object body) {
        return post(caller, path, body, UUID.randomUUID().toString());
    }

    static Response post(RequestSpecification caller, String path, Object body, String key) {
        return caller.contentType("application/json; charset=utf-8")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }

    static Response file(RequestSpecification caller, Object body) {
        return post(caller, "/v1/complaints", body);
    }

    /** Files a complaint of the owner and returns its receipt. */
    static Filed filed() {
        return Filed.from(file(owner(), complaint()));
    }

    /** What the receipt says. */
    record Filed(UUID id, String number, String accessCode, String etag) {

        static Filed from(Response response) {
            response.then().statusCode(201);
            return new Filed(
                    UUID.fromString(response.path("id")),
                    response.path("number"),
                    response.path("accessCode"),
                    response.header("ETag"));
        }

        String path() {
            return "/v1/complaints/" + number;
        }
    }
}
