package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The register of sources: who may file under which, how much, and what only the office may change. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class SourcesTest {

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    static RequestSpecification admin() {
        return Client.as("admin", "admin");
    }

    static RequestSpecification partner(String client) {
        return Client.as(client, "partner");
    }

    /** Registers a source and answers its code. */
    static String registered(Map<String, Object> terms) {
        String code = "s" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> body = new HashMap<>(Map.of("code", code, "zh", "联企e站", "en", "E-station"));
        body.putAll(terms);
        Client.post(admin(), "/v1/sources", body).then().statusCode(201);
        return code;
    }

    static Response file(RequestSpecification caller, String source) {
        Map<String, Object> body = Client.complaint();
        body.put("source", source);
        return Client.file(caller, body);
    }

    @Test
    void aSourceIsOpenToEverybodyUnlessItIsBoundToAClient() {
        String open = registered(Map.of());
        file(Client.owner(), open).then().statusCode(201);

        String bound = registered(Map.of("client", "app-1"));
        file(partner("app-1"), bound).then().statusCode(201);
        for (RequestSpecification other : List.of(partner("app-2"), Client.owner(), Client.nobody())) {
            Response refused = file(other, bound);
            refused.then().statusCode(403);
            assertThat(refused.<String>path("type")).endsWith("/source-not-yours");
        }
        file(Client.as("li", "intake-clerk"), bound).then().statusCode(201);
        assertThat(Rows.number("select count(*) from complaint where source = ?", bound))
                .isEqualTo(2);
    }

    @Test
    void aDailyQuotaHoldsToTheLastOneHoweverManyComeAtOnce() throws Exception {
        // given
        TestClock.moveTo(Instant.parse("2026-03-02T04:00:00Z"));
        String source = registered(Map.of("client", "app-3", "quotaPerDay", 5));

        // when
        List<Response> answers = atOnce(24, () -> file(partner("app-3"), source));

        // then
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .hasSize(19)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(429);
                    // until midnight in the office's zone: not quite twelve hours
                    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(11 * 3600, 12 * 3600);
                });
        assertThat(Rows.number("select count(*) from complaint where source = ?", source))
                .isEqualTo(5);
        assertThat(partner("app-3").get("/v1/sources/" + source).<Integer>path("filedToday"))
                .isEqualTo(5);
        file(Client.as("li", "intake-clerk"), source).then().statusCode(201);

        TestClock.moveBy(Duration.ofHours(13));
        file(partner("app-3"), source).then().statusCode(201);
    }

    @Test
    void sabotage_aCounterThatForgetsLetsMoreThroughAndThatIsNoticed() throws Exception {
        Rows.update("create function forget_count() returns trigger language plpgsql as $$ begin"
                + " new.filed := 1; return new; end $$");
        Rows.update(
                "create trigger forget_count before update on source_day for each row execute function forget_count()");
        try {
            String source = registered(Map.of("client", "app-9", "quotaPerDay", 5));

            List<Response> answers = atOnce(24, () -> file(partner("app-9"), source));

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSizeGreaterThan(5);
        } finally {
            Rows.update("drop trigger forget_count on source_day");
            Rows.update("drop function forget_count()");
        }
    }

    private static List<Response> atOnce(int times, Callable<Response> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(java.util.Collections.nCopies(times, request))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFilingThatFailsIsNotCounted() {
        String source = registered(Map.of("client", "app-4", "quotaPerDay", 3));
        Map<String, Object> body = Client.complaint();
        body.put("source", source);
        body.put("externalId", "A-1");
        Client.file(partner("app-4"), body).then().statusCode(201);
        for (int again = 0; again < 5; again++) {
            Client.file(partner("app-4"), body).then().statusCode(409);
        }
        assertThat(Rows.number("select filed from source_day where source = ?", source))
                .isEqualTo(1);
    }

    @Test
    void aRepeatedRequestIsCountedOnce() {
        String source = registered(Map.of("client", "app-5", "quotaPerDay", 1));
        Map<String, Object> body = Client.complaint();
        body.put("source", source);
        String key = UUID.randomUUID().toString();
        Client.post(partner("app-5"), "/v1/complaints", body, key).then().statusCode(201);
        Response again = Client.post(partner("app-5"), "/v1/complaints", body, key);
        again.then().statusCode(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        file(partner("app-5"), source).then().statusCode(429);
    }

    @Test
    void aLimitPerMinuteSaysWhenToComeAgain() {
        String source = registered(Map.of("client", "app-6", "limitPerMinute", 1));
        file(partner("app-6"), source).then().statusCode(201);
        int refused = 0;
        for (int again = 0; again < 3; again++) {
            Response answer = file(partner("app-6"), source);
            if (answer.statusCode() == 429) {
                refused += 1;
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void changesAreDecidedUponTheVersionThatWasRead() {
        String code = registered(Map.of("client", "app-7"));
        String path = "/v1/sources/" + code;
        Map<String, Object> terms = Map.of("zh", "新名", "en", "New name", "quotaPerDay", 9);

        Client.as("admin", "admin")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(terms)
                .put(path)
                .then()
                .statusCode(428);
        put(path, "\"v7\"", terms).then().statusCode(412);
        Response changed = put(path, "\"v1\"", terms);
        changed.then().statusCode(200);
        assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
        assertThat(changed.<String>path("client")).isNull();
        assertThat(changed.<Integer>path("quotaPerDay")).isEqualTo(9);

        close(path, "\"v1\"").then().statusCode(412);
        assertThat(close(path, "\"v2\"").<String>path("state")).isEqualTo("CLOSED");
        Response refused = file(Client.owner(), code);
        refused.then().statusCode(422);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo("source-closed");
        assertThat(Client.nobody().get("/v1/sources").<List<String>>path("items.code"))
                .contains("self")
                .doesNotContain(code);
    }

    @Test
    void theDefaultSourceStaysOpenToEverybody() {
        Response read = admin().get("/v1/sources/self");
        close("/v1/sources/self", read.header("ETag")).then().statusCode(409);
        put("/v1/sources/self", read.header("ETag"), Map.of("zh", "自行提交", "en", "x", "client", "app"))
                .then()
                .statusCode(409);
    }

    @Test
    void onlyTheOfficeKeepsTheRegister() {
        String code = registered(Map.of("client", "app-8"));
        for (String role : List.of("partner", "complainant", "intake-clerk", "dispatcher", "auditor")) {
            Client.post(Client.as("x", role), "/v1/sources", Map.of()).then().statusCode(403);
        }
        Client.nobody().get("/v1/sources/" + code).then().statusCode(401);
        partner("app-8").get("/v1/sources/" + code).then().statusCode(200);
        partner("app-9").get("/v1/sources/" + code).then().statusCode(404);
        admin().get("/v1/sources/NO-SUCH").then().statusCode(404);
        Client.post(admin(), "/v1/sources", Map.of("code", code, "zh", "x", "en", "y"))
                .then()
                .statusCode(409);
    }

    @Test
    void saysEverythingThatIsWrongWithASource() {
        Response refused = Client.post(
                admin(), "/v1/sources", Map.of("code", "NO", "zh", "", "quotaPerDay", 0, "limitPerMinute", 2_000_000));
        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/code", "/zh", "/en", "/quotaPerDay", "/limitPerMinute");
    }

    @Test
    void aFileIsReceivedUnderTheSameTerms() {
        String bound = registered(Map.of("client", "app-10"));
        String counted = registered(Map.of("client", "app-10", "quotaPerDay", 5));

        assertThat(sent(partner("app-10"), bound)).isEqualTo(202);
        assertThat(sent(partner("app-11"), bound)).isEqualTo(403);
        assertThat(sent(partner("app-10"), counted)).isEqualTo(409);
        assertThat(sent(Client.as("li", "intake-clerk"), counted)).isEqualTo(202);
        assertThat(sent(partner("app-10"), "nowhere")).isEqualTo(400);
    }

    private static int sent(RequestSpecification caller, String source) {
        byte[] file = "external_id,title\n".getBytes(StandardCharsets.UTF_8);
        return Sheets.send(caller, "source=" + source + "&profile=complaints", "text/csv", file)
                .statusCode();
    }

    private static Response put(String path, String etag, Object body) {
        return admin().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .body(body)
                .put(path);
    }

    private static Response close(String path, String etag) {
        return admin().header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .post(path + "/closure");
    }
}
