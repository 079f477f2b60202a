package org.huiyin.notification.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebhooksTest extends ServiceTest {

    private Receiver receiver;

    @BeforeEach
    void trueTimeBecauseReceiversCheckIt() {
        TestClock.reset();
        receiver = new Receiver();
    }

    @AfterEach
    void unsubscribe() {
        Rows.update("delete from webhook");
        receiver.close();
    }

    @Test
    void callsAPartnerWithASignatureThatTheLibraryAccepts() {
        Map<String, String> webhook = register("/hook", "complaint.filed.v1", "case.resolved.v1");
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(false, "provincial"), 1);
        publish(complaint.opened(null), 1);
        publish(complaint.resolved("S0001", sealedReply(complaint.id(), "答复")), 2);

        eventually()
                .untilAsserted(() -> assertThat(receiver.calls(complaint.id())).hasSize(2));
        assertThat(receiver.calls(complaint.id())).allMatch(call -> call.isSignedWith(webhook.get("secret")));
        assertThat(receiver.calls(complaint.id()))
                .extracting(Receiver.Call::body)
                .anyMatch(body -> body.contains("\"case.resolved.v1\"") && body.contains(complaint.number()))
                .noneMatch(body -> body.contains("eply") || body.contains("pseudonym"));
        assertThat(receiver.calls(complaint.id())).extracting(Receiver.Call::id).doesNotHaveDuplicates();
    }

    @Test
    void aPartnerHearsOnlyOfSourcesItWasGranted() {
        register("/hook");
        Complaint foreign = Complaint.in("zh");
        Complaint own = Complaint.in("zh");
        publish(foreign.filed(false, "self"), 1);
        publish(own.filed(false, "shuangqian"), 1);

        eventually().untilAsserted(() -> assertThat(receiver.calls(own.id())).hasSize(1));
        eventually().untilAsserted(() -> assertThat(deliveries(foreign.id())).hasSize(1));
        assertThat(receiver.calls(foreign.id())).isEmpty();
        assertThat(deliveries(foreign.id())).noneMatch(row -> row.get("channel").equals("WEBHOOK"));
    }

    /** Registered for more than the office grants by now, as after a change of the settings and a restart. */
    @Test
    void aSourceWhoseGrantIsWithdrawnIsToldNoMore() {
        String id = register("/hook").get("id");
        Rows.update("update webhook set sources = '{provincial,withdrawn}' where id = ?", UUID.fromString(id));
        Complaint withdrawn = Complaint.in("zh");
        Complaint granted = Complaint.in("zh");
        publish(withdrawn.filed(true, "withdrawn"), 1);
        publish(granted.filed(true, "provincial"), 1);
        eventually()
                .untilAsserted(() -> assertThat(receiver.calls(granted.id())).hasSize(1));
        eventually().untilAsserted(() -> assertThat(deliveries(withdrawn.id())).hasSize(1));
        assertThat(deliveries(withdrawn.id()))
                .noneMatch(row -> row.get("channel").equals("WEBHOOK"));

        Rows.update("update webhook set client = 'no-longer-granted' where id = ?", UUID.fromString(id));
        Complaint later = Complaint.in("zh");
        publish(later.filed(true, "provincial"), 1);
        eventually().untilAsserted(() -> assertThat(deliveries(later.id())).hasSize(1));
        assertThat(deliveries(later.id())).noneMatch(row -> row.get("channel").equals("WEBHOOK"));
    }

    @Test
    void aFailingPartnerIsCalledAgainWithTheSameIdAndANewTime() {
        Map<String, String> webhook = register("/hook");
        receiver.answer(500);
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(true, "provincial"), 1);
        eventually().untilAsserted(() -> assertThat(
                        hook(complaint.id()).get("attempt_log").toString())
                .contains("http-500"));

        receiver.answer(200);
        TestClock.moveBy(Duration.ofSeconds(6));

        eventually().untilAsserted(() -> assertThat(hook(complaint.id())).containsEntry("state", "DELIVERED"));
        assertThat(receiver.calls(complaint.id()))
                .hasSize(2)
                .allMatch(call -> call.isSignedWith(webhook.get("secret")));
        assertThat(receiver.calls(complaint.id()).get(0).id())
                .isEqualTo(receiver.calls(complaint.id()).get(1).id());
        assertThat(receiver.calls(complaint.id()).get(0).body())
                .isEqualTo(receiver.calls(complaint.id()).get(1).body());
    }

    @Test
    void redirectsAreNotFollowed() {
        register("/hook");
        receiver.redirectTo(receiver.url("/elsewhere"));
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(true, "provincial"), 1);

        eventually().untilAsserted(() -> assertThat(
                        hook(complaint.id()).get("attempt_log").toString())
                .contains("http-302"));
        assertThat(receiver.calls(complaint.id()))
                .extracting(Receiver.Call::path)
                .containsOnly("/hook");
    }

    @Test
    void goneMeansGone() {
        Map<String, String> webhook = register("/hook");
        receiver.answer(410);
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(true, "provincial"), 1);

        eventually().untilAsserted(() -> assertThat(hook(complaint.id()))
                .containsEntry("state", "SUPPRESSED")
                .containsEntry("reason", "unsubscribed"));
        Hooks.partner()
                .get("/v1/webhooks/" + webhook.get("id"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DISABLED"));
    }

    @Test
    void aPartnerThatAsksToBeLeftAloneIs() {
        register("/hook");
        receiver.askToWait(3_600);
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(true, "provincial"), 1);

        eventually().untilAsserted(() -> assertThat(
                        hook(complaint.id()).get("attempt_log").toString())
                .contains("http-429"));
        assertThat(Rows.number(
                        "select count(*) from delivery where complaint_id = ? and channel = 'WEBHOOK' and next_at"
                                + " between clock_timestamp() + interval '50 minutes' and clock_timestamp() + interval '67 minutes'",
                        complaint.id()))
                .isEqualTo(1);
    }

    @Test
    void aRotatedSecretAndTheOldOneBothSignForADay() {
        Map<String, String> webhook = register("/hook");
        String fresh = Hooks.keyed()
                .post("/v1/webhooks/" + webhook.get("id") + "/secret")
                .then()
                .statusCode(200)
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("secret");

        Hooks.keyed()
                .post("/v1/webhooks/" + webhook.get("id") + "/ping")
                .then()
                .statusCode(200)
                .body("result", equalTo("ACCEPTED"));

        assertThat(receiver.calls()).singleElement().satisfies(call -> {
            assertThat(call.isSignedWith(webhook.get("secret"))).isTrue();
            assertThat(call.isSignedWith(fresh)).isTrue();
            assertThat(call.body()).contains("\"ping\"");
        });
    }

    @Test
    void theSecretIsShownOnceAndStoredSealed() {
        Map<String, String> webhook = register("/hook");
        Hooks.partner()
                .get("/v1/webhooks")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].secret", equalTo(null));
        assertThat(Rows.of("select * from webhook_secret").toString()).doesNotContain("whsec_", webhook.get("secret"));
    }

    @Test
    void anotherPartnersWebhookIsNotFound() {
        String id = register("/hook").get("id");
        RequestSpecification other = given().header("Authorization", Tokens.bearer("other", "partner"));
        other.get("/v1/webhooks/" + id).then().statusCode(404);
        other.delete("/v1/webhooks/" + id).then().statusCode(404);
        Hooks.partner().delete("/v1/webhooks/" + id).then().statusCode(204);
        Hooks.partner().get("/v1/webhooks/" + id).then().statusCode(404);
    }

    @Test
    void aPartnerWithoutAGrantIsRefused() {
        given().header("Authorization", Tokens.bearer("other", "partner"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url("/")))
                .post("/v1/webhooks")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest",
                "http://10.0.0.1/",
                "https://localhost.localdomain:5432/",
                "https://[fd00::1]/",
                "https://user@example.com/",
                "not a url",
                "http://192.168.1.1/"
            })
    void refusesAddressesThatMustNotBeCalled(String url) {
        Hooks.keyed()
                .contentType(ContentType.JSON)
                .body(Map.of("url", url))
                .post("/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"));
    }

    @Test
    void refusesUnknownTypesUnknownFieldsAndMissingKeys() {
        Hooks.keyed()
                .contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url("/"), "eventTypes", List.of("contact.recorded.v1")))
                .post("/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/eventTypes/0"));
        Hooks.keyed()
                .contentType(ContentType.JSON)
                .body("{\"url\":\"" + receiver.url("/") + "\",\"sources\":[\"*\"]}")
                .post("/v1/webhooks")
                .then()
                .statusCode(400);
        Hooks.partner()
                .contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url("/")))
                .post("/v1/webhooks")
                .then()
                .statusCode(400);
    }

    private Map<String, String> register(String path, String... types) {
        return Hooks.register(receiver, path, types);
    }

    private static Map<String, Object> hook(UUID complaint) {
        List<Map<String, Object>> found =
                Rows.of("select * from delivery where complaint_id = ? and channel = 'WEBHOOK'", complaint);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
