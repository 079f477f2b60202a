package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sandbox looks like the real thing and touches nothing of it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class SandboxTest {
    private static final String COMPLAINTS = "/v1/sandbox/complaints";

    private final String client = "sandbox-" + UUID.randomUUID();

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    private RequestSpecification partner() {
        return Client.as(client, "partner");
    }

    private Response file() {
        return Client.post(partner(), COMPLAINTS, Client.complaint());
    }

    private Response move(String number, String stage) {
        return Client.post(partner(), COMPLAINTS + "/" + number + "/progress", Map.of("stage", stage));
    }

    @Test
    void goesThroughALifeAsARealComplaintDoesAndTouchesNothing() {
        String count = "select (select count(*) from complaint) + (select count(*) from outbox)"
                + " + (select count(*) from enterprise) + (select count(*) from progress)";
        long before = Rows.number(count);

        Filed filed = Filed.from(file());
        assertThat(filed.number()).startsWith("2000-");
        for (String stage : List.of("REGISTERED", "HANDED_OVER", "BEING_HANDLED", "ANSWERED", "FINISHED")) {
            move(filed.number(), stage).then().statusCode(200);
        }
        Response read = partner().get(COMPLAINTS + "/" + filed.number());
        read.then().statusCode(200);
        assertThat(read.<String>path("title")).isEqualTo("出口退税迟迟未到账");
        assertThat(read.<List<String>>path("progress.steps.stage"))
                .containsExactly("RECEIVED", "REGISTERED", "HANDED_OVER", "BEING_HANDLED", "ANSWERED", "FINISHED");
        assertThat(read.<String>path("progress.current.zh")).isEqualTo("已办结");
        assertThat(read.<String>path("answer.text")).contains("沙箱", "Sandbox");
        assertThat(read.<Object>path("contact")).isNull();
        partner()
                .header("If-None-Match", read.header("ETag"))
                .get(COMPLAINTS + "/" + filed.number())
                .then()
                .statusCode(304);

        assertThat(Rows.number(count)).isEqualTo(before);
        partner().get("/v1/complaints/" + filed.number()).then().statusCode(404);
        assertThat(partner().get("/v1/complaints").<List<Object>>path("items")).isEmpty();
    }

    @Test
    void checksAsFilingDoes() {
        Map<String, Object> body = Client.complaint();
        body.put("category", "weather");
        Response refused = Client.post(partner(), COMPLAINTS, body);
        refused.then().statusCode(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/category");
        Map<String, Object> numbered = Client.complaint();
        numbered.put("externalId", "S-1");
        Client.post(partner(), COMPLAINTS, numbered).then().statusCode(201);
        Client.post(partner(), COMPLAINTS, numbered).then().statusCode(409);
    }

    @Test
    void namesTheStagesThatMayFollow() {
        String number = file().path("number");
        Response refused = move(number, "FINISHED");
        refused.then().statusCode(409);
        assertThat(refused.<List<String>>path("allowed")).containsExactly("REGISTERED", "WITHDRAWN");
        move(number, "NO_STAGE").then().statusCode(422);
        move(number, "WITHDRAWN").then().statusCode(200);
        assertThat(move(number, "REGISTERED").<List<String>>path("allowed")).isEmpty();
    }

    @Test
    void aClientSeesAndEmptiesItsOwnOnly() {
        String number = file().path("number");
        RequestSpecification other = Client.as(client + "-other", "partner");
        other.get(COMPLAINTS + "/" + number).then().statusCode(404);
        Client.post(Client.as(client + "-other", "partner"), "/v1/sandbox/reset", Map.of())
                .then()
                .statusCode(200);
        file();
        Response page = partner().queryParam("limit", 1).get(COMPLAINTS);
        Response next = partner()
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get(COMPLAINTS);
        assertThat(next.<List<String>>path("items.number")).containsExactly(number);

        Response emptied = Client.post(partner(), "/v1/sandbox/reset", Map.of());
        assertThat(emptied.<Integer>path("forgotten")).isEqualTo(2);
        assertThat(partner().get(COMPLAINTS).<List<Object>>path("items")).isEmpty();
        Client.as("x", "complainant").get(COMPLAINTS).then().statusCode(403);
    }

    @Test
    void holdsSoMuchAndForgetsInTime() {
        // given
        file();
        Rows.update(
                "insert into sandbox_complaint (id, client, key_version, wrapped_key, content, filed_at, expires_at)"
                        + " select gen_random_uuid(), client, key_version, wrapped_key, content, filed_at, expires_at"
                        + " from sandbox_complaint, generate_series(1, 999) where client = ?",
                client);

        // when
        Response refused = file();

        // then
        refused.then().statusCode(409);
        assertThat(refused.<String>path("type")).endsWith("/sandbox-full");
        TestClock.moveBy(Duration.ofDays(8));
        file().then().statusCode(201);
        assertThat(partner().get(COMPLAINTS).<List<Object>>path("items")).hasSize(1);
    }
}
