package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class MethodTest {
    private static final RestAssuredConfig DOUBLES = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
    private static final String INTERVAL = "{\"successes\":65,\"trials\":100}";

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "auditor"})
    void computesForThoseWhoCheckTheHouse(String role) {
        ask("interval", INTERVAL, role)
                .statusCode(200)
                .body("low", closeTo(0.5525444, 1e-6))
                .body("high", closeTo(0.7363575, 1e-6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complainant",
                "partner",
                "dispatcher",
                "handler",
                "leader",
                "supervisor",
                "evaluator",
                "commission",
                "admin"
            })
    void othersMayNot(String role) {
        for (String method : new String[] {"performance", "problems", "rank-ranges", "funnel", "interval"}) {
            ask(method, INTERVAL, role).statusCode(403);
        }
    }

    @Test
    void nobodyMayWithoutAToken() {
        given().contentType("application/json")
                .body(INTERVAL)
                .post("/v1/method/interval")
                .then()
                .statusCode(401);
    }

    @Test
    void everyMethodAnswers() {
        ask("problems", "{\"sections\":[{\"id\":\"A\",\"caseWeight\":1,\"clusters\":[1]}]}", "analyst")
                .statusCode(200)
                .body("sections", hasSize(1));
        ask(
                        "performance",
                        "{\"rules\":{\"minEffectiveCases\":1,\"minComplainants\":1,\"minFollowUpCoverage\":0,"
                                + "\"stratumSupport\":true},\"sections\":[{\"id\":\"A\",\"complainants\":1,"
                                + "\"followUpCoverage\":1,\"cases\":[{\"stratum\":\"x\",\"loss\":0.16}]}]}",
                        "analyst")
                .statusCode(200)
                .body("sections[0].rankable", equalTo(true))
                .body("strata[0].id", equalTo("*"));
        ask(
                        "rank-ranges",
                        "{\"form\":\"marginal\",\"units\":[{\"id\":\"A\",\"estimate\":1,\"standardError\":1}]}",
                        "analyst")
                .statusCode(200)
                .body("possiblyInBestK", hasItem("A"));
        ask("funnel", "{\"kind\":\"ratio\",\"units\":[{\"id\":\"A\",\"observed\":3,\"denominator\":2}]}", "analyst")
                .statusCode(200)
                .body("target", equalTo(1.5));
    }

    @Test
    void badValuesArePointedAt() {
        ask("interval", "{\"successes\":NaN,\"trials\":-1}", "analyst")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/successes"))
                .body("errors.pointer", hasItem("/trials"));
        ask("interval", "{\"successes\":1,\"trials\":2,\"colour\":\"red\"}", "analyst")
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-field"));
        ask("interval", "{", "analyst").statusCode(400).body("errors[0].code", equalTo("not-json"));
        ask("interval", "", "analyst").statusCode(400);
        ask("divination", "{}", "analyst").statusCode(404);
        given().auth()
                .oauth2(Tokens.of("analyst-1", "analyst"))
                .contentType("text/plain")
                .body(INTERVAL)
                .post("/v1/method/interval")
                .then()
                .statusCode(415);
    }

    @Test
    void takesTheCasesOfAWholeCityButNotMore() {
        String year = IntStream.range(0, 606)
                .mapToObj(i -> "{\"id\":\"S%04d\",\"complainants\":30,\"followUpCoverage\":0.9,\"cases\":[%s]}"
                        .formatted(
                                i,
                                "{\"stratum\":\"A\",\"loss\":0.16,\"weight\":1.0,\"count\":1},".repeat(65)
                                        + "{\"stratum\":\"A\",\"loss\":0.6}"))
                .collect(Collectors.joining(","));
        String rules = "{\"gridCells\":400,\"rules\":{\"minEffectiveCases\":20,\"minComplainants\":8,"
                + "\"minFollowUpCoverage\":0.6,\"stratumSupport\":true},\"sections\":[";
        assertThat(year.length()).isGreaterThan(2_000_000);

        ask("performance", rules + year + "]}", "analyst").statusCode(200).body("sections", hasSize(606));
        ask("performance", rules + year + " ".repeat(4 * 1024 * 1024) + "]}", "analyst")
                .statusCode(413);
    }

    private static ValidatableResponse ask(String method, String body, String role) {
        return given().config(DOUBLES)
                .auth()
                .oauth2(Tokens.of(role + "-1", role))
                .contentType("application/json")
                .body(body)
                .post("/v1/method/" + method)
                .then();
    }
}
