package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.ContactRecorded;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A complaint comes in: what the complainant gets, what is stored, what the bus hears. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class FilingTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @jakarta.inject.Inject
    BusSealer sealer;

    @Test
    void answersWithAReadableNumberAndShowsTheComplaintToItsOwner() {
        Response receipt = Client.file(Client.owner(), Client.complaint());
        Filed filed = Filed.from(receipt);
        assertThat(ComplaintNumber.parse(filed.number())).isPresent();
        assertThat(filed.accessCode()).isNull();
        assertThat(receipt.header("Location")).endsWith(filed.path());
        assertThat(receipt.<String>path("status")).isEqualTo("FILED");

        Response read = Client.owner().get(filed.path());
        read.then().statusCode(200);
        assertThat(read.<String>path("title")).isEqualTo("出口退税迟迟未到账");
        assertThat(read.<String>path("text")).isEqualTo("三月申报的出口退税至今没有到账。");
        assertThat(read.<Map<String, String>>path("contact")).isEqualTo(Client.contact());
        assertThat(read.<String>path("progress.current.stage")).isEqualTo("RECEIVED");
        assertThat(read.<String>path("progress.current.zh")).isEqualTo("已收到，正在确定由哪个单位办理");
    }

    @Test
    void tellsTheBusInCodesAndTheRestrictedTopicUnderSeal() {
        Filed filed = Client.filed();
        Envelope event = awaitEvents(Topic.COMPLAINTS, filed, 1).get(0);
        ComplaintFiled told = (ComplaintFiled) EventJson.read(EventType.COMPLAINT_FILED, event.body());
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(told.number()).isEqualTo(filed.number());
        assertThat(told.category()).isEqualTo("tax");
        assertThat(told.filedBy()).isEqualTo("SELF");
        assertThat(told.complainantKey()).hasSize(24);

        Envelope restricted = awaitEvents(Topic.CONTACTS, filed, 1).get(0);
        ContactRecorded contact = (ContactRecorded) EventJson.read(EventType.CONTACT_RECORDED, restricted.body());
        String clear = new String(sealer.open("contacts", filed.id(), contact.sealed()), StandardCharsets.UTF_8);
        assertThat(clear).isEqualTo("{\"name\":\"王芳\",\"email\":\"wang@example.com\",\"phone\":\"+8613800138000\"}");
    }

    @Test
    void givesThoseWithoutAnAccountACodeShownOnce() {
        String key = "a-key-of-my-own-choice";
        Response receipt = Client.post(Client.nobody(), "/v1/complaints", Client.anonymous(), key);
        Filed filed = Filed.from(receipt);
        assertThat(filed.accessCode()).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        Response again = Client.post(Client.nobody(), "/v1/complaints", Client.anonymous(), key);
        assertThat(again.body().asString()).isEqualTo(receipt.body().asString());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");

        Response read = Client.withCode(filed.accessCode()).get(filed.path());
        read.then().statusCode(200);
        assertThat(read.body().asString()).doesNotContain(filed.accessCode());
        assertThat(TestBus.read(Topic.CONTACTS, filed.id())).isEmpty();
    }

    @Test
    void remembersNobodyWhoIsLoggedInButFilesAnonymously() {
        Filed filed = Filed.from(Client.file(Client.owner(), Client.anonymous()));
        assertThat(filed.accessCode()).isNotNull();
        assertThat(Rows.of("select filer from complaint where id = ?", filed.id())
                        .get(0)
                        .get("filer"))
                .isNull();
        Client.owner().get(filed.path()).then().statusCode(404);
    }

    @Test
    void recordsBothIdentitiesWhenAClerkFilesOnBehalf() {
        Map<String, Object> body = Client.complaint();
        body.put("channel", "VISIT");
        body.put("source", "visit");
        body.put("onBehalf", Map.of("reference", "VISIT-3", "receivedOn", "2026-03-02"));
        Filed filed = Filed.from(Client.file(Client.as("li", "intake-clerk"), body));
        assertThat(filed.accessCode()).isNotNull();
        Response read = Client.as("another", "intake-clerk").get(filed.path());
        assertThat(read.<String>path("filedBy")).isEqualTo("STAFF");
        assertThat(read.<String>path("contact.name")).isEqualTo("王芳");
        assertThat(read.<String>path("onBehalf.reference")).isEqualTo("VISIT-3");
        assertThat(Rows.of("select filer from complaint where id = ?", filed.id())
                        .get(0)
                        .get("filer"))
                .isEqualTo(Tokens.ISSUER + "|li");
        Client.withCode(filed.accessCode()).get(filed.path()).then().statusCode(200);
    }

    @Test
    void takesASourcesOwnNumberOnceWhoeverPassesItOn() {
        Map<String, Object> body = Client.complaint();
        body.put("externalId", "PROV-77");
        body.put("source", "provincial");
        Filed.from(Client.file(Client.as("province", "partner"), body));
        Response again = Client.file(Client.as("province", "partner"), body);
        again.then().statusCode(409);
        assertThat(again.<String>path("type")).endsWith("/external-id-known");
        Client.file(Client.as("another-partner", "partner"), body).then().statusCode(409);
        body.put("source", "hotline-12345");
        Filed.from(Client.file(Client.as("another-partner", "partner"), body));
    }

    @Test
    void keepsAnEnterpriseUnderItsCreditCode() {
        Map<String, Object> body = Client.complaint();
        body.put("enterprise", Map.of("creditCode", "91350100M000100Y43", "name", "回音机械有限公司"));
        Filed filed = Filed.from(Client.file(Client.owner(), body));
        body.put("enterprise", Map.of("creditCode", "91350100M000100Y43", "name", "another name"));
        Filed.from(Client.file(Client.owner(), body));
        Response read = Client.owner().get(filed.path());
        assertThat(read.<String>path("enterprise.name")).isEqualTo("回音机械有限公司");
        assertThat(Rows.number("select count(*) from enterprise where credit_code = '91350100M000100Y43'"))
                .isEqualTo(1);
    }

    @Test
    void keepsTwentyThousandRareCharactersToTheByte() {
        String rare = "𠮷𡈽𪚥龘".repeat(5_000);
        assertThat(rare.codePointCount(0, rare.length())).isEqualTo(20_000);
        Map<String, Object> body = Client.complaint();
        body.put("text", rare);
        Filed filed = Filed.from(Client.file(Client.owner(), body));
        Response read = Client.owner().get(filed.path());
        assertThat(read.jsonPath().getString("text").getBytes(StandardCharsets.UTF_8))
                .isEqualTo(rare.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void hasNoPlaceForStaffWhoDoNotFile() {
        Client.file(Client.as("h", "handler", "/U001/S0001"), Client.complaint())
                .then()
                .statusCode(403);
    }

    private static List<Envelope> awaitEvents(Topic topic, Filed filed, int count) {
        await().atMost(LONG).until(() -> TestBus.read(topic, filed.id()).size() >= count);
        return TestBus.read(topic, filed.id());
    }
}
