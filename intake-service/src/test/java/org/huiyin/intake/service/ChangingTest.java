package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.Topic;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

/** Complainants add words and withdraw; nobody else does, and nobody overlooks a change. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ChangingTest {
    private static final Map<String, String> WORDS = Map.of("text", "今天又打了一次电话，仍无人接听。");

    @Test
    void supplementsStandBesideTheTextInOrder() {
        Filed filed = Client.filed();
        Client.post(Client.owner(), filed.path() + "/supplements", WORDS).then().statusCode(201);
        Client.post(Client.as("clerk", "intake-clerk"), filed.path() + "/supplements", Map.of("text", "来电补充"))
                .then()
                .statusCode(201);
        Response read = Client.owner().get(filed.path());
        assertThat(read.<List<String>>path("supplements.text")).containsExactly(WORDS.get("text"), "来电补充");
        assertThat(read.<List<String>>path("supplements.addedBy")).containsExactly("OWNER", "STAFF");
        assertThat(read.header("ETag")).isEqualTo("\"v3.0\"");
    }

    @Test
    void theBusHearsEveryChangeInOrder() {
        Filed filed = Client.filed();
        Client.post(Client.owner(), filed.path() + "/supplements", WORDS).then().statusCode(201);
        withdraw(filed, "\"v2\"").then().statusCode(200);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> TestBus.read(Topic.COMPLAINTS, filed.id()).size() == 3);
        assertThat(TestBus.types(Topic.COMPLAINTS, filed.id()))
                .containsExactly("complaint.filed.v1", "complaint.supplemented.v1", "complaint.withdrawn.v1");
        var events = TestBus.read(Topic.COMPLAINTS, filed.id());
        assertThat(events).extracting("sequence").containsExactly(1L, 2L, 3L);
        assertThat(PublishedLanguage.violations(events)).isEmpty();
        assertThat(PublishedLanguage.violations(TestBus.read(Topic.CONTACTS, filed.id())))
                .isEmpty();
    }

    @Test
    void withdrawalNeedsTheVersionThatWasRead() {
        Filed filed = Client.filed();
        Client.post(Client.owner(), filed.path() + "/withdrawal", Map.of())
                .then()
                .statusCode(428);
        withdraw(filed, "version 1").then().statusCode(400);
        withdraw(filed, "\"v9\"").then().statusCode(412);
        String read = Client.owner().get(filed.path()).header("ETag");
        new Case(filed).opened().heard();
        Response done = withdraw(filed, read);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.<String>path("status")).isEqualTo("WITHDRAWN");
        Response after = Client.owner().get(filed.path());
        assertThat(after.<String>path("status")).isEqualTo("WITHDRAWN");
        assertThat(after.<String>path("progress.current.zh")).isEqualTo("已按您的要求撤回");
    }

    @Test
    void nothingFollowsAWithdrawal() {
        Filed filed = Client.filed();
        withdraw(filed, "\"v1\"").then().statusCode(200);
        withdraw(filed, "\"v1\"").then().statusCode(412);
        Response again = withdraw(filed, "\"v2\"");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.<String>path("type")).endsWith("/already-withdrawn");
        Client.post(Client.owner(), filed.path() + "/supplements", WORDS).then().statusCode(409);
    }

    @Test
    void onlyTheComplainantOrAClerkChangesAnything() {
        Filed filed = Client.filed();
        new Case(filed).opened().assigned("S0001").heard();
        for (var stranger : List.of(Client.nobody(), Client.as("other", "complainant"), Client.as("p", "partner"))) {
            Client.post(stranger, filed.path() + "/supplements", WORDS).then().statusCode(404);
        }
        for (var staff : List.of(Client.as("s", "supervisor"), Client.as("h", "handler", "/U001/S0001"))) {
            Client.post(staff, filed.path() + "/supplements", WORDS).then().statusCode(403);
        }
        assertThat(Rows.number("select version from complaint where id = ?", filed.id()))
                .isEqualTo(1);
    }

    @Test
    void anAccessCodeSupplementsAndWithdraws() {
        Filed filed = Filed.from(Client.file(Client.nobody(), Client.anonymous()));
        Client.post(Client.withCode(filed.accessCode()), filed.path() + "/supplements", WORDS)
                .then()
                .statusCode(201);
        Client.withCode(filed.accessCode())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v2.0\"")
                .post(filed.path() + "/withdrawal")
                .then()
                .statusCode(200);
    }

    @Test
    void aSupplementObeysTheRulesOfText() {
        Filed filed = Client.filed();
        String path = filed.path() + "/supplements";
        Response blank = Client.post(Client.owner(), path, Map.of("text", " "));
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.<String>path("errors[0].pointer")).isEqualTo("/text");
        Client.post(Client.owner(), path, Map.of()).then().statusCode(422);
        Client.post(Client.owner(), path, Map.of("text", "x", "by", "STAFF"))
                .then()
                .statusCode(400);
    }

    @Test
    void theDatabaseRefusesAChangeWithoutAnEvent() {
        Filed filed = Client.filed();
        assertThatThrownBy(() -> Rows.update("update complaint set state = 'WITHDRAWN' where id = ?", filed.id()))
                .hasMessageContaining("silent state change");
    }

    private static Response withdraw(Filed filed, String version) {
        return Client.owner()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version)
                .post(filed.path() + "/withdrawal");
    }
}
