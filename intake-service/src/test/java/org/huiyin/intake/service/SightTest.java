package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Who sees what of whose complaint; everything else does not exist. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class SightTest {

    @Inject
    BusSealer sealer;

    @Test
    void isDecidedByOwnershipRoleAndSection() {
        Filed filed = Client.filed();
        new Case(filed).opened().assigned("S0001").heard();
        assertThat(List.of(
                        seen(Client.owner(), filed),
                        seen(Client.as("clerk", "intake-clerk"), filed),
                        seen(Client.as("dispatcher", "dispatcher"), filed),
                        seen(Client.as("handler", "handler", "/U001/S0001"), filed)))
                .containsOnly("text and contact");
        assertThat(List.of(
                        seen(Client.as("supervisor", "supervisor"), filed),
                        seen(Client.as("auditor", "auditor"), filed),
                        seen(Client.as("leader", "leader", "/U001/S0001"), filed)))
                .containsOnly("text");
        assertThat(List.of(
                        seen(Client.nobody(), filed),
                        seen(Client.as("other", "complainant"), filed),
                        seen(Client.as("partner", "partner"), filed),
                        seen(Client.as("handler", "handler", "/U001/S0002"), filed),
                        seen(Client.as("handler", "handler"), filed),
                        seen(Client.as("leader", "leader", "/U002/S0004"), filed),
                        seen(Client.as("evaluator", "evaluator", "/U001/S0001"), filed),
                        seen(Client.as("commission", "commission"), filed),
                        seen(Client.as("analyst", "analyst"), filed),
                        seen(Client.as("admin", "admin"), filed)))
                .containsOnly("nothing");
    }

    private static String seen(RequestSpecification caller, Filed filed) {
        Response read = caller.get(filed.path());
        if (read.statusCode() == 404) {
            return "nothing";
        }
        read.then().statusCode(200);
        assertThat(read.<String>path("text")).isNotBlank();
        return read.path("contact") == null ? "text" : "text and contact";
    }

    @Test
    void aSectionSeesAComplaintAsLongAsItHasItInHand() {
        Filed filed = Client.filed();
        RequestSpecification handler = Client.as("handler", "handler", "/U001/S0001");
        assertThat(seen(handler, filed)).isEqualTo("nothing");
        Case told = new Case(filed).opened();
        told.assigned("S0001").heard();
        assertThat(seen(handler, filed)).isEqualTo("text and contact");
        told.returned("S0001").heard();
        assertThat(seen(handler, filed)).isEqualTo("nothing");
    }

    @Test
    void onlyThePersonsNamedSeeAReferredComplaintAndLeaveATrace() {
        Filed filed = Client.filed();
        Case told = new Case(filed).opened().assigned("S0001");
        told.referred(sealer, Tokens.ISSUER + "|inspector").heard();

        assertThat(List.of(
                        seen(Client.as("clerk", "intake-clerk"), filed),
                        seen(Client.as("dispatcher", "dispatcher"), filed),
                        seen(Client.as("supervisor", "supervisor"), filed),
                        seen(Client.as("auditor", "auditor"), filed),
                        seen(Client.as("admin", "admin"), filed),
                        seen(Client.as("leader", "leader", "/U001/S0001"), filed),
                        seen(Client.as("handler", "handler", "/U001/S0001"), filed)))
                .containsOnly("nothing");
        assertThat(numbers(Client.as("clerk", "intake-clerk"))).doesNotContain(filed.number());
        assertThat(Client.as("clerk", "intake-clerk")
                        .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .body("{\"text\": \"补充\"}")
                        .post(filed.path() + "/supplements")
                        .statusCode())
                .isEqualTo(404);

        assertThat(seen(Client.as("inspector", "supervisor"), filed)).isEqualTo("text and contact");
        assertThat(numbers(Client.as("inspector", "supervisor"))).doesNotContain(filed.number());
        Response own = Client.owner().get(filed.path());
        assertThat(own.<String>path("progress.current.stage")).isEqualTo("WITH_THE_AUTHORITY");
        assertThat(own.body().asString()).doesNotContain("inspector", "S0001");
        assertThat(Rows.of("select looked_by from sealed_look where complaint_id = ?", filed.id()))
                .containsExactly(java.util.Map.of("looked_by", Tokens.ISSUER + "|inspector"));
    }

    @Test
    void answersTheSameForWhatDoesNotExistAndWhatIsNotYours() {
        Filed filed = Client.filed();
        String missing = "/v1/complaints/" + new ComplaintNumber(2026, 999_999_999L);
        var other = Client.as("other", "complainant");
        assertThat(withoutInstance(other.get(filed.path()))).isEqualTo(withoutInstance(other.get(missing)));
        assertThat(withoutInstance(other.get("/v1/complaints/x"))).isEqualTo(withoutInstance(other.get(missing)));
    }

    private static String withoutInstance(Response problem) {
        problem.then().statusCode(404);
        return problem.body().asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    void aRightCodeOpensItsOwnComplaintOnly() {
        Filed mine = Filed.from(Client.file(Client.nobody(), Client.anonymous()));
        Filed theirs = Filed.from(Client.file(Client.nobody(), Client.anonymous()));
        Client.withCode(mine.accessCode()).get(mine.path()).then().statusCode(200);
        Client.withCode(mine.accessCode().toLowerCase(Locale.ROOT).replace("-", ""))
                .get(mine.path())
                .then()
                .statusCode(200);
        Client.withCode(mine.accessCode()).get(theirs.path()).then().statusCode(404);
        Client.nobody().get(mine.path()).then().statusCode(404);
    }

    @Test
    void wrongCodesAreSlowedDownAndTheRightOneIsNot() {
        Filed filed = Filed.from(Client.file(Client.nobody(), Client.anonymous()));
        String missing = "/v1/complaints/" + new ComplaintNumber(2026, 888_888_888L);
        for (String path : List.of(filed.path(), missing)) {
            for (int failure = 0; failure < 5; failure++) {
                Client.withCode("00000-00000-00000-00000").get(path).then().statusCode(404);
            }
            Response later = Client.withCode("no code at all").get(path);
            later.then().statusCode(429);
            assertThat(Integer.parseInt(later.header("Retry-After"))).isBetween(1, 60);
        }
        Client.withCode(filed.accessCode()).get(filed.path()).then().statusCode(200);
    }

    @Test
    void listsShowWhatTheirReaderMaySee() {
        String subject = "lister";
        var lister = Client.as(subject, "complainant");
        Filed first = Filed.from(Client.file(Client.as(subject, "complainant"), Client.complaint()));
        Filed second = Filed.from(Client.file(Client.as(subject, "complainant"), Client.complaint()));
        Filed foreign = Client.filed();
        new Case(foreign).opened().assigned("S0099").heard();
        Response page = lister.queryParam("limit", 1).get("/v1/complaints");
        assertThat(page.<List<String>>path("items.number")).containsExactly(second.number());
        assertThat(page.<String>path("items[0].title")).isEqualTo("出口退税迟迟未到账");
        Response next = Client.as(subject, "complainant")
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get("/v1/complaints");
        assertThat(next.<List<String>>path("items.number")).containsExactly(first.number());
        assertThat(next.<String>path("nextCursor")).isNull();

        assertThat(numbers(Client.as("h", "handler", "/U001/S0099"))).containsExactly(foreign.number());
        assertThat(numbers(Client.as("h", "handler", "/U001/S0098"))).isEmpty();
        assertThat(numbers(Client.as("h", "handler"))).isEmpty();
        assertThat(numbers(Client.as("clerk", "intake-clerk"))).contains(first.number(), foreign.number());
        assertThat(numbers(Client.as("clerk", "intake-clerk").queryParam("status", "WITHDRAWN")))
                .doesNotContain(first.number());
        Client.nobody().get("/v1/complaints").then().statusCode(401);
        Client.as("admin", "admin").get("/v1/complaints").then().statusCode(403);
        for (String odd : List.of("limit=0", "limit=x", "limit=201", "cursor=x", "cursor=eA", "status=%00")) {
            Client.owner()
                    .urlEncodingEnabled(false)
                    .get("/v1/complaints?" + odd)
                    .then()
                    .statusCode(400);
        }
    }

    private static List<String> numbers(RequestSpecification caller) {
        Response page = caller.get("/v1/complaints");
        page.then().statusCode(200);
        return page.path("items.number");
    }

    @Test
    void everybodyMayReadTheLists() {
        for (String list : List.of("categories", "sources", "territories")) {
            Response read = Client.nobody().get("/v1/" + list);
            read.then().statusCode(200);
            assertThat(read.<List<String>>path("items.zh")).isNotEmpty();
            assertThat(read.<List<String>>path("items.en")).isNotEmpty();
            Client.nobody()
                    .header("If-None-Match", read.header("ETag"))
                    .get("/v1/" + list)
                    .then()
                    .statusCode(304);
        }
    }
}
