package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.ContactRecorded;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A confidential name: nobody of staff sees it alone, two persons may open it, and everything leaves a trace. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ConfidentialTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @Inject
    BusSealer sealer;

    @AfterEach
    void trueTime() {
        TestClock.reset();
    }

    @Test
    void nobodyOfStaffSeesWhoComplainsAndLettersStillGoOut() {
        Filed filed = TwoPersonsWalk.confidential();
        new Case(filed).opened().assigned("S0001").heard();
        for (RequestSpecification staff : List.of(
                Client.as("clerk", "intake-clerk"),
                Client.as("dispatcher", "dispatcher"),
                Client.as("supervisor", "supervisor"),
                Client.as("handler", "handler", "/U001/S0001"))) {
            Response read = staff.get(filed.path());
            read.then().statusCode(200);
            assertThat(read.<Boolean>path("confidential")).isTrue();
            assertThat(read.<String>path("text")).isNotBlank();
            assertThat(read.body().asString()).doesNotContain("王芳", "wang@example.com", "13800138000", "138 0013");
        }
        assertThat(looks(filed))
                .extracting(look -> look.get("act"))
                .containsExactly("WORDS", "WORDS", "WORDS", "WORDS");
        await().atMost(LONG)
                .until(() -> !TestBus.read(Topic.CONTACTS, filed.id()).isEmpty());
        var sent = TestBus.read(Topic.CONTACTS, filed.id()).get(0);
        String sealed = ((ContactRecorded) EventJson.read(EventType.CONTACT_RECORDED, sent.body())).sealed();
        assertThat(new String(sealer.open("contacts", filed.id(), sealed), StandardCharsets.UTF_8))
                .isEqualTo("{\"email\":\"wang@example.com\",\"phone\":\"+8613800138000\"}");
    }

    @Test
    void aListShowsNoWordOfItToStaff() {
        Filed filed = TwoPersonsWalk.confidential();
        Map<String, Object> theirs = item(Client.as("clerk", "intake-clerk"), filed);
        assertThat(theirs).doesNotContainKey("title");
        assertThat(item(Client.owner(), filed)).containsEntry("title", "出口退税迟迟未到账");
        assertThat(looks(filed)).isEmpty();
    }

    @Test
    void twoPersonsOpenANameAndTheComplainantIsTold() {
        Filed filed = TwoPersonsWalk.confidential();
        Response asked = TwoPersonsWalk.askOpening(supervisor(), filed, TwoPersonsWalk.OPENING);
        asked.then().statusCode(201);
        String request = asked.path("id");
        TwoPersonsWalk.identity(supervisor(), request).then().statusCode(403);
        Response waiting = Client.as("auditor", "auditor").get("/v1/two-person-requests/" + request);
        assertThat(waiting.<String>path("state")).isEqualTo("WAITING");
        assertThat(waiting.<String>path("grounds")).isEqualTo("法院调取令");

        Response approved = TwoPersonsWalk.decide(Client.as("auditor", "auditor"), request, true);
        approved.then().statusCode(200);
        assertThat(approved.<String>path("readableUntil")).isNotBlank();
        TwoPersonsWalk.identity(Client.as("another", "supervisor"), request)
                .then()
                .statusCode(403);
        TwoPersonsWalk.identity(Client.as("auditor", "auditor"), request).then().statusCode(403);

        for (int reading = 0; reading < 2; reading++) {
            Response identity = TwoPersonsWalk.identity(supervisor(), request);
            identity.then().statusCode(200).header("Cache-Control", "no-store");
            assertThat(identity.<Map<String, String>>path("")).isEqualTo(Client.contact());
        }
        assertThat(looks(filed))
                .extracting(look -> look.get("act"))
                .containsExactly("IDENTITY_OPENING_ASKED", "IDENTITY_OPENING_APPROVED", "IDENTITY", "IDENTITY");
        assertThat(Client.owner().get(filed.path()).<String>path("identityOpenedAt"))
                .isNotBlank();
        await().atMost(LONG)
                .until(() -> TestBus.read(Topic.COMPLAINTS, filed.id()).size() == 2);
        assertThat(TestBus.types(Topic.COMPLAINTS, filed.id()))
                .containsExactly("complaint.filed.v1", "complaint.identity-opened.v1");
        assertThat(Client.as("auditor", "auditor")
                        .queryParam("number", filed.number())
                        .queryParam("limit", 3)
                        .get("/v1/sealed-looks")
                        .<List<String>>path("items.act"))
                .containsExactly("IDENTITY", "IDENTITY", "IDENTITY_OPENING_APPROVED");
    }

    @Test
    void aReasonForSilenceKeepsItFromTheComplainant() {
        Filed filed = TwoPersonsWalk.confidential();
        Map<String, String> wish =
                Map.of("reason", "DANGER_TO_LIFE", "silence", "INVESTIGATION_AT_RISK", "grounds", "g");
        String request = TwoPersonsWalk.askOpening(supervisor(), filed, wish).path("id");
        TwoPersonsWalk.decide(Client.as("board", "commission"), request, true)
                .then()
                .statusCode(200);
        TwoPersonsWalk.identity(supervisor(), request).then().statusCode(200);
        assertThat(Client.owner().get(filed.path()).<String>path("identityOpenedAt"))
                .isNull();
        assertThat(Rows.number("select version from complaint where id = ?", filed.id()))
                .isEqualTo(1);
    }

    @Test
    void nobodyApprovesWhatTheyAskedForThemselves() {
        Filed filed = TwoPersonsWalk.confidential();
        RequestSpecification both = TwoPersonsWalk.withRoles("both", "supervisor", "auditor");
        String request =
                TwoPersonsWalk.askOpening(both, filed, TwoPersonsWalk.OPENING).path("id");

        Response self = TwoPersonsWalk.decide(TwoPersonsWalk.withRoles("both", "supervisor", "auditor"), request, true);
        self.then().statusCode(403);
        assertThat(self.<String>path("type")).endsWith("/same-person");
        Response colleague = TwoPersonsWalk.decide(Client.as("another", "supervisor"), request, true);
        colleague.then().statusCode(403);
        assertThat(colleague.<String>path("type")).endsWith("/not-yours-to-decide");
        assertThatThrownBy(() -> Rows.update(
                        "insert into two_person_decision (request_id, approved, decided_by, decided_at)"
                                + " values (?, true, ?, now())",
                        UUID.fromString(request),
                        Tokens.ISSUER + "|both"))
                .hasMessageContaining("another person");
        TwoPersonsWalk.decide(Client.as("auditor", "auditor"), request, false)
                .then()
                .statusCode(200);
        TwoPersonsWalk.decide(Client.as("auditor", "auditor"), request, true)
                .then()
                .statusCode(409);
        TwoPersonsWalk.identity(TwoPersonsWalk.withRoles("both", "supervisor", "auditor"), request)
                .then()
                .statusCode(403);
    }

    @Test
    void theWindowCloses() {
        Filed filed = TwoPersonsWalk.confidential();
        String request = TwoPersonsWalk.askOpening(supervisor(), filed, TwoPersonsWalk.OPENING)
                .path("id");
        TwoPersonsWalk.decide(Client.as("auditor", "auditor"), request, true)
                .then()
                .statusCode(200);
        TestClock.moveBy(Duration.ofHours(25));
        Response late = TwoPersonsWalk.identity(supervisor(), request);
        late.then().statusCode(403);
        assertThat(late.<String>path("type")).endsWith("/window-closed");
        assertThat(looks(filed)).extracting(look -> look.get("act")).doesNotContain("IDENTITY");
    }

    @Test
    void theLogIsOnlyEverAddedTo() {
        Filed filed = TwoPersonsWalk.confidential();
        String request = TwoPersonsWalk.askOpening(supervisor(), filed, TwoPersonsWalk.OPENING)
                .path("id");
        TwoPersonsWalk.decide(Client.as("auditor", "auditor"), request, true)
                .then()
                .statusCode(200);
        for (String table : List.of("sealed_look", "two_person_request", "two_person_decision")) {
            for (String change : List.of("delete from " + table, "truncate " + table + " cascade")) {
                assertThatThrownBy(() -> Rows.update(change)).as(change).hasMessageContaining("only ever added to");
            }
            assertThat(Rows.number(
                            "select count(*) from information_schema.role_table_grants where table_name = ? and"
                                    + " grantee = 'intake_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')",
                            table))
                    .as(table)
                    .isZero();
        }
        assertThatThrownBy(() -> Rows.update("update sealed_look set looked_by = 'nobody'"))
                .hasMessageContaining("only ever added to");
    }

    @Test
    void oddRequestsAreRefused() {
        Filed open = Client.filed();
        TwoPersonsWalk.askOpening(supervisor(), open, TwoPersonsWalk.OPENING)
                .then()
                .statusCode(409);
        Filed filed = TwoPersonsWalk.confidential();
        for (Map<String, String> odd : List.of(
                Map.of("grounds", "g"),
                Map.of("reason", "CURIOSITY", "grounds", "g"),
                Map.of("reason", "COURT_ORDER", "grounds", " "),
                Map.of("reason", "COURT_ORDER", "silence", "SHAME", "grounds", "g"),
                Map.of("reason", "CONSENT_WITHDRAWN", "grounds", "g"))) {
            TwoPersonsWalk.askOpening(supervisor(), filed, odd).then().statusCode(422);
        }
        TwoPersonsWalk.askOpening(Client.as("a", "auditor"), filed, TwoPersonsWalk.OPENING)
                .then()
                .statusCode(403);
        TwoPersonsWalk.decide(Client.as("a", "auditor"), UUID.randomUUID().toString(), true)
                .then()
                .statusCode(404);
        TwoPersonsWalk.identity(supervisor(), UUID.randomUUID().toString())
                .then()
                .statusCode(404);
        Map<String, Object> both = Client.anonymous();
        both.put("confidential", true);
        Client.file(Client.owner(), both).then().statusCode(422);
    }

    private static RequestSpecification supervisor() {
        return Client.as("supervisor", "supervisor");
    }

    private static List<Map<String, Object>> looks(Filed filed) {
        return Rows.of("select act from sealed_look where complaint_id = ? order by id", filed.id());
    }

    private static Map<String, Object> item(RequestSpecification caller, Filed filed) {
        Response page = caller.get("/v1/complaints");
        return page.<List<Map<String, Object>>>path("items").stream()
                .filter(item -> filed.number().equals(item.get("number")))
                .findFirst()
                .orElseThrow();
    }
}
