package org.huiyin.intake.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What an application of a partner relies on: scopes, its own numbers, changes that it can follow, tags, a pace. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class PartnerApiTest {
    private final String client = "app-" + UUID.randomUUID();

    private RequestSpecification partner() {
        return Client.as(client, "partner");
    }

    private static RequestSpecification with(String client, String... scopes) {
        return given().header("Authorization", "Bearer " + Tokens.ofPartner(client, scopes));
    }

    private Filed filed(String externalId) {
        Map<String, Object> body = Client.complaint();
        body.put("externalId", externalId);
        return Filed.from(Client.file(partner(), body));
    }

    @Test
    void anApplicationDoesOnlyWhatItsScopesSay() {
        Response refused = Client.file(with(client, "complaints:read"), Client.complaint());
        refused.then().statusCode(403);
        assertThat(refused.<String>path("type")).endsWith("/insufficient-scope");
        assertThat(refused.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"complaints:write\"");

        String path = Filed.from(Client.file(with(client, "complaints:write"), Client.complaint()))
                .path();
        with(client, "complaints:write").get(path).then().statusCode(403);
        with(client, "complaints:write").get("/v1/complaints").then().statusCode(403);
        with(client).get("/v1/sandbox/complaints").then().statusCode(403);
        with(client, "complaints:readers", "xcomplaints:read").get(path).then().statusCode(403);
        with(client, "complaints:read").get(path).then().statusCode(200);
        // people have roles, and no scopes
        Client.owner().get("/v1/complaints").then().statusCode(200);
    }

    @Test
    void findsItsOwnNumberAgainAndNobodyElses() {
        Filed mine = filed("N-1-" + client);
        filed("N-2-" + client);
        Map<String, Object> body = Client.complaint();
        body.put("externalId", "N-1-" + client);
        body.put("source", "shuangqian"); // a number is taken once per source
        Client.file(Client.as(client + "-other", "partner"), body).then().statusCode(201);

        Response found = partner().queryParam("externalId", "N-1-" + client).get("/v1/complaints");
        assertThat(found.<List<String>>path("items.number")).containsExactly(mine.number());
        assertThat(found.<List<String>>path("items.externalId")).containsExactly("N-1-" + client);
        assertThat(partner()
                        .queryParam("externalId", "N-9")
                        .get("/v1/complaints")
                        .<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void followsChangesWithoutMissingAny() {
        Filed first = filed("C-1-" + client);
        Filed second = filed("C-2-" + client);
        Response all =
                partner().queryParam("changedSince", "2000-01-01T00:00:00Z").get("/v1/complaints");
        assertThat(all.<List<String>>path("items.number")).containsExactly(second.number(), first.number());

        new Case(first).opened().heard();
        Response changed = partner()
                .queryParam("changedSince", all.header("Changes-Until"))
                .get("/v1/complaints");
        assertThat(changed.<List<String>>path("items.number")).contains(first.number());
        assertThat(changed.<List<String>>path("items.stage")).contains("REGISTERED");

        Instant after = Instant.parse(changed.header("Changes-Until"));
        Client.post(partner(), second.path() + "/supplements", Map.of("text", "补充"))
                .then()
                .statusCode(201);
        assertThat(partner()
                        .queryParam("changedSince", after.toString())
                        .get("/v1/complaints")
                        .<List<String>>path("items.number"))
                .contains(second.number());
    }

    @Test
    void aTransactionThatIsStillAtWorkHoldsTheTimeOfChangesBack() throws SQLException {
        filed("T-1-" + client);
        try (Connection slow = asTheService()) {
            slow.setAutoCommit(false);
            Instant began = transactionTime(slow);
            assertThat(changesUntil()).isBeforeOrEqualTo(began);
            slow.rollback();
            assertThat(changesUntil()).isAfter(began);
        }
    }

    private Instant changesUntil() {
        return Instant.parse(partner()
                .queryParam("changedSince", "2000-01-01T00:00:00Z")
                .get("/v1/complaints")
                .header("Changes-Until"));
    }

    private static Connection asTheService() throws SQLException {
        return DriverManager.getConnection("jdbc:" + RealParts.database().url(), "intake_app", "intake_app");
    }

    private static Instant transactionTime(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    @Test
    void readsPageByPageAndKnowsWhenNothingIsNew() {
        List<String> filed = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            filed.add(0, filed("P-" + n + client).number());
        }
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification page = partner().queryParam("limit", 2);
            Response answer = (cursor == null ? page : page.queryParam("cursor", cursor)).get("/v1/complaints");
            read.addAll(answer.path("items.number"));
            cursor = answer.path("nextCursor");
        } while (cursor != null);
        assertThat(read).isEqualTo(filed);

        Response list = partner().get("/v1/complaints");
        String tag = list.header("ETag");
        Response same = partner().header("If-None-Match", tag).get("/v1/complaints");
        same.then().statusCode(304);
        assertThat(same.body().asString()).isEmpty();
        filed("P-new-" + client);
        partner().header("If-None-Match", tag).get("/v1/complaints").then().statusCode(200);
    }

    @Test
    void refusesOddFilters() {
        for (String odd : List.of("changedSince=yesterday", "changedSince=2026-03-02", "externalId=%00")) {
            partner()
                    .urlEncodingEnabled(false)
                    .get("/v1/complaints?" + odd)
                    .then()
                    .statusCode(400);
        }
        Client.as("clerk", "intake-clerk")
                .queryParam("changedSince", "2026-03-02T01:00:00Z")
                .get("/v1/complaints")
                .then()
                .statusCode(400);
    }

    @Test
    void keepsAPacePerClient() {
        String hasty = "hasty-" + UUID.randomUUID();
        Response answer = Client.as(hasty, "partner").get("/v1/territories");
        // the budget is six hundred, and it fills up by ten a second meanwhile
        for (int request = 1; request < 5_000 && answer.statusCode() == 200; request++) {
            answer = Client.as(hasty, "partner").get("/v1/territories");
        }
        answer.then().statusCode(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isEqualTo(1);
        partner().get("/v1/territories").then().statusCode(200);
    }
}
