package org.huiyin.notification.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.service.sealing.LetterCodes;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LetterChoicesTest extends ServiceTest {

    @Inject
    LetterCodes codes;

    @Test
    void aComplainantChoosesByTheCodeOfTheirLetterAndGetsWhatIsOwedAllTheSame() {
        Complaint complaint = Complaint.in("zh");
        complaint.recordContact(sealer);
        publish(complaint.filed(false), 1);
        eventually().until(() -> MailCatcher.to(complaint.mailbox()).size() == 1);
        String letter = MailCatcher.to(complaint.mailbox()).get(0).body();
        String code = letter.replaceAll("(?s).*退订码 ([0-9A-Z-]+).*", "$1");
        assertThat(code).isEqualTo(codes.of(complaint.id()));

        choose(complaint.number(), code.toLowerCase(java.util.Locale.ROOT), "\"v0\"", "STRUCK_OFF")
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("muted", equalTo(List.of("STRUCK_OFF")))
                .body("free", hasItem("SUSPENDED"))
                .body("free", not(hasItem("RESOLVED")));
        String section = registerSection();
        publish(complaint.resolved(section, sealedReply(complaint.id(), "已办结")), 1);
        publish(complaint.struckOff(section), 2);

        eventually().untilAsserted(() -> assertThat(deliveries(complaint.id()))
                .filteredOn(row -> row.get("audience").equals("COMPLAINANT"))
                .extracting(row -> row.get("stage") + " " + row.get("state") + " " + row.get("reason"))
                .containsExactlyInAnyOrder(
                        "FILED DELIVERED ", "RESOLVED DELIVERED ", "STRUCK_OFF SUPPRESSED opted-out"));
        assertThat(MailCatcher.to(complaint.mailbox())).hasSize(2);
        door(complaint.number(), code).then().statusCode(200).header("ETag", "\"v1\"");
    }

    @Test
    void whatTheLawOwesCannotBeDoneWithout() {
        Complaint complaint = heardOf();
        String code = codes.of(complaint.id());
        for (String owed :
                List.of("FILED", "ASSIGNED", "ACCEPTED", "EXTENDED", "RESOLVED", "REFERRED", "AWAITED", "nothing")) {
            choose(complaint.number(), code, "\"v0\"", "SUSPENDED", owed)
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/muted/1"))
                    .body("errors[0].code", equalTo("letter-is-owed"));
        }
    }

    @Test
    void withoutTheCodeThereIsNothing() {
        Complaint complaint = heardOf();
        Complaint other = heardOf();
        String code = codes.of(complaint.id());
        door(complaint.number(), codes.of(other.id())).then().statusCode(404);
        door("HY2026-none", code).then().statusCode(404);
        door(complaint.number(), "").then().statusCode(404);
        door(complaint.number(), "A".repeat(500)).then().statusCode(404);
        given().get("/v1/letter-choices/complaints/" + complaint.number())
                .then()
                .statusCode(404);
        choose(complaint.number(), codes.of(other.id()), "\"v0\"", "SUSPENDED").statusCode(404);
    }

    @Test
    void aRepetitionWithoutTheCodeIsNotAnswered() {
        Complaint complaint = heardOf();
        UUID key = UUID.randomUUID();
        String path = "/v1/letter-choices/complaints/" + complaint.number();
        RequestSpecification own = given().header("X-Letter-Code", codes.of(complaint.id()))
                .header("Idempotency-Key", key)
                .header("If-Match", "\"v0\"");
        wish(own, path, "SUSPENDED").statusCode(200);

        wish(given().header("Idempotency-Key", key).header("If-Match", "\"v0\""), path, "SUSPENDED")
                .statusCode(422);
    }

    @Test
    void whoeverReadAnOlderVersionIsTooLate() {
        Complaint complaint = heardOf();
        String code = codes.of(complaint.id());
        choose(complaint.number(), code, null, "SUSPENDED").statusCode(428);
        choose(complaint.number(), code, "\"v0\"", "SUSPENDED").statusCode(200);
        choose(complaint.number(), code, "\"v0\"").statusCode(412);
        choose(complaint.number(), code, "\"v1\"").statusCode(200).body("muted", equalTo(List.of()));
    }

    @Test
    void aSectionDoesWithoutAMailWhoseEntryIsInItsInbox() {
        Complaint complaint = heardOf();
        String section = registerSection();
        String path = "/v1/letter-choices/sections/" + section + "/handler";
        staff("handler", section).get(path).then().statusCode(200).body("free", hasItems("ASSIGNED", "COMMENDED"));
        wish(staff("handler", section).header("If-Match", "\"v0\""), path, "CARD_PROPOSED")
                .statusCode(422);
        wish(staff("handler", section).header("If-Match", "\"v0\""), path, "ASSIGNED")
                .statusCode(200);

        publish(complaint.assigned(section), 1);

        eventually().untilAsserted(() -> assertThat(deliveries(complaint.id()))
                .filteredOn(row -> !row.get("audience").equals("COMPLAINANT"))
                .extracting(row -> row.get("recipient") + " " + row.get("channel") + " " + row.get("state"))
                .containsExactlyInAnyOrder(
                        "handler:" + section + " INBOX DELIVERED",
                        "handler:" + section + " MAIL SUPPRESSED",
                        "leader:" + section + " INBOX DELIVERED",
                        "leader:" + section + " MAIL DELIVERED"));
        staff("handler", "S9999").get(path).then().statusCode(404);
        staff("leader", section).get(path).then().statusCode(404);
        staff("handler", section)
                .get("/v1/letter-choices/sections/" + section + "/partner")
                .then()
                .statusCode(404);
        given().get(path).then().statusCode(401);
    }

    private static Complaint heardOf() {
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(true), 1);
        eventually().until(() -> deliveries(complaint.id()).size() == 1);
        return complaint;
    }

    private static io.restassured.response.Response door(String number, String code) {
        return given().header("X-Letter-Code", code).get("/v1/letter-choices/complaints/" + number);
    }

    private static ValidatableResponse choose(String number, String code, String ifMatch, String... muted) {
        RequestSpecification request =
                given().header("X-Letter-Code", code).header("Idempotency-Key", UUID.randomUUID());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return wish(request, "/v1/letter-choices/complaints/" + number, muted);
    }

    private static ValidatableResponse wish(RequestSpecification request, String path, String... muted) {
        return request.contentType(ContentType.JSON)
                .body(Map.of("muted", List.of(muted)))
                .post(path)
                .then();
    }

    private static RequestSpecification staff(String role, String section) {
        return given().header("Authorization", Tokens.bearer("s", role, "/U001/" + section))
                .header("Idempotency-Key", UUID.randomUUID());
    }
}
