package org.huiyin.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedeliveryTest extends ServiceTest {

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
    void aPartnerHasMessagesSentAgainWithTheSameIds() {
        String webhook = Hooks.register(receiver, "/hook").get("id");
        receiver.answer(500);
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(true, "provincial"), 1);
        publish(complaint.opened(null), 1);
        eventually().until(() -> receiver.calls(complaint.id()).size() >= 2);
        Rows.update("update delivery set attempts = 10, state = 'FAILED', reason = 'http-500', completed_at = now()"
                + " where channel = 'WEBHOOK' and complaint_id = '" + complaint.id() + "'");
        receiver.answer(200);
        int before = receiver.calls(complaint.id()).size();

        redeliver(webhook, Map.of("from", "2020-01-01T00:00:00Z", "until", "2100-01-01T00:00:00Z"))
                .statusCode(200)
                .body("count", equalTo(2));

        eventually().until(() -> receiver.calls(complaint.id()).size() == before + 2);
        assertThat(receiver.calls(complaint.id())).extracting(Receiver.Call::id).containsOnly(ids(complaint.id()));
        eventually()
                .until(() -> Rows.number(
                                "select count(*) from delivery where channel = 'WEBHOOK' and state = 'DUE' and complaint_id = ?",
                                complaint.id())
                        == 0);
        redeliver(webhook, Map.of("message", ids(complaint.id())[0]))
                .statusCode(200)
                .body("count", equalTo(1));
        eventually().until(() -> receiver.calls(complaint.id()).size() == before + 3);
    }

    @Test
    void redeliveryRefusesWhatItCannotDo() {
        String webhook = Hooks.register(receiver, "/hook").get("id");
        Map<String, Object> always = Map.of("from", "2020-01-01T00:00:00Z", "until", "2100-01-01T00:00:00Z");
        redeliver(webhook, Map.of()).statusCode(422);
        redeliver(webhook, Map.of("from", "2020-01-01T00:00:00Z")).statusCode(422);
        redeliver(webhook, Map.of("message", UUID.randomUUID())).statusCode(404);
        redeliver(webhook, Map.of("from", "2100-01-01T00:00:00Z", "until", "2020-01-01T00:00:00Z"))
                .statusCode(422);
        redeliver(UUID.randomUUID().toString(), always).statusCode(404);
        redeliver(webhook, Map.of("everything", true)).statusCode(400);
        Rows.update("update webhook set state = 'DISABLED' where id = ?", UUID.fromString(webhook));
        redeliver(webhook, always).statusCode(409);
    }

    private static ValidatableResponse redeliver(String webhook, Map<String, ?> what) {
        return Hooks.keyed()
                .contentType(ContentType.JSON)
                .body(what)
                .post("/v1/webhooks/" + webhook + "/redeliveries")
                .then();
    }

    private static String[] ids(UUID complaint) {
        return Rows.of("select id from delivery where complaint_id = ? and channel = 'WEBHOOK'", complaint).stream()
                .map(row -> row.get("id").toString())
                .toArray(String[]::new);
    }
}
