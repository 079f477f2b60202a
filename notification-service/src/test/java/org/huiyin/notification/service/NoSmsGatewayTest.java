package org.huiyin.notification.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.huiyin.notification.TellingConfig;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** An office that has chosen no provider: whoever left only a number is not told, and that shows wherever somebody looks. */
@QuarkusTest
@TestProfile(NoSmsGatewayTest.ByNobody.class)
class NoSmsGatewayTest extends ServiceTest {

    @Inject
    MeterRegistry meters;

    public static class ByNobody implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("huiyin.telling.sms.gateway", gatewayByDefault());
        }
    }

    @Test
    void aMessageToANumberFailsForGoodAndIsCounted() {
        double before = failedOfADay();
        Complaint complaint = Complaint.in("zh");
        complaint.recordContact(sealer, "{\"name\":\"张三丰\",\"phone\":\"13800001234\"}");
        publish(complaint.filed(false), 1);

        eventually().untilAsserted(() -> assertThat(deliveries(complaint.id()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("state", "FAILED")
                        .containsEntry("channel", "SMS")
                        .containsEntry("reason", "no-sms-gateway")
                        .containsEntry("attempts", 1)));
        assertThat(failed(complaint)).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("reason", "no-sms-gateway")
                .containsEntry("address", "***34"));
        assertThat(EchoTest.violationsOf(complaint)).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("violation", "FAILED")
                .containsEntry("audience", "COMPLAINANT"));
        eventually().untilAsserted(() -> assertThat(failedOfADay()).isGreaterThan(before));
    }

    private double failedOfADay() {
        return meters.get("huiyin.deliveries.failed").gauge().value();
    }

    private static List<Map<String, Object>> failed(Complaint complaint) {
        List<Map<String, Object>> items = given().header("Authorization", Tokens.bearer("s", "supervisor"))
                .queryParam("size", 200)
                .get("/v1/failed-deliveries")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(item -> item.get("complaintId").equals(complaint.id().toString()))
                .toList();
    }

    /** What holds where nobody set anything. */
    private static String gatewayByDefault() {
        return new SmallRyeConfigBuilder()
                .withMapping(TellingConfig.class)
                .withDefaultValues(Map.of("huiyin.telling.office.zh", "办", "huiyin.telling.office.en", "Office"))
                .build()
                .getConfigMapping(TellingConfig.class)
                .sms()
                .gateway();
    }
}
