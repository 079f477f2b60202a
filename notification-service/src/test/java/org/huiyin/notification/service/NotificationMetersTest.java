package org.huiyin.notification.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Scrape;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What the metrics say of people who were not told. */
@QuarkusTest
class NotificationMetersTest extends ServiceTest {
    private static final String VIOLATIONS = "huiyin_echo_violations";
    private static final String FAILED = "huiyin_deliveries_failed";

    @Test
    void aStepOfWhichNobodyWasToldIsCountedUntilSomebodyIs() {
        Complaint complaint = told();
        eventually()
                .untilAsserted(() -> assertThat(Scrape.now().value(VIOLATIONS)).isEqualTo(listed()));
        int before = listed();

        Rows.update("update delivery set state = 'FAILED' where complaint_id = ?", complaint.id());

        eventually().untilAsserted(() -> assertThat(Scrape.now().value(VIOLATIONS))
                .isGreaterThan(before)
                .isEqualTo(listed()));
        Rows.update("update delivery set state = 'DELIVERED' where complaint_id = ?", complaint.id());
        eventually()
                .untilAsserted(() -> assertThat(Scrape.now().value(VIOLATIONS)).isEqualTo(before));
    }

    @Test
    void aMessageThatReachedNobodyIsCounted() {
        Complaint complaint = told();

        Rows.update("update delivery set state = 'FAILED' where complaint_id = ?", complaint.id());

        eventually().untilAsserted(() -> assertThat(Scrape.now().value(FAILED))
                .isPositive()
                .isEqualTo(Rows.number("select count(*) from delivery, clock_shift where state = 'FAILED'"
                        + " and completed_at > clock_timestamp() + shift - interval '24 hours'")));
    }

    @Test
    void whatEndedIsCountedByChannelAndOutcome() {
        told();

        Scrape scrape = Scrape.now();
        assertThat(scrape.value("huiyin_deliveries_ended_total", "channel=\"MAIL\"", "outcome=\"DELIVERED\""))
                .isPositive();
        assertThat(scrape.described()).contains(VIOLATIONS, FAILED, "huiyin_deliveries_ended_total");
    }

    private Complaint told() {
        Complaint complaint = Complaint.in("zh");
        complaint.recordContact(sealer);
        publish(complaint.filed(false), 1);
        eventually()
                .until(() -> Rows.number(
                                "select count(*) from delivery where complaint_id = ? and state = 'DELIVERED'",
                                complaint.id())
                        == 1);
        return complaint;
    }

    private static int listed() {
        List<?> items = given().header("Authorization", Tokens.bearer("s", "supervisor"))
                .queryParam("size", 200)
                .get("/v1/echo-violations")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.size();
    }
}
