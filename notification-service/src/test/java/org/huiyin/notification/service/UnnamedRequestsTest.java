package org.huiyin.notification.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.huiyin.testkit.Scrape;
import org.junit.jupiter.api.Test;

/** The sabotage beside {@link NotificationRequestMetricsTest}: without names for requests, what was sent stands in the metrics. */
@QuarkusTest
@TestProfile(UnnamedRequestsTest.WithoutNames.class)
class UnnamedRequestsTest extends ServiceTest {
    public static class WithoutNames implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.arc.exclude-types", "org.huiyin.service.web.EndpointNames");
        }
    }

    @Test
    void withoutNamesARefusedPathStandsInTheMetrics() {
        given().get("/v1/complaints/hy-2026-marker-k/deliveries;x").then().statusCode(400);

        assertThat(Scrape.now().labels("uri")).anyMatch(uri -> uri.contains("hy-2026-marker-k"));
    }
}
