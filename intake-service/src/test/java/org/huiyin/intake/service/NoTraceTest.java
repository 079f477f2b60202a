package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.intake.service.Open311Forms.V2;
import static org.huiyin.intake.service.Open311Forms.form;
import static org.huiyin.intake.service.Open311Forms.posted;
import static org.huiyin.intake.service.Open311Forms.pothole;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** Somebody without an account is limited without being told apart, and leaves neither address nor browser anywhere. */
@QuarkusTest
@TestProfile(NoTraceTest.FewAnonymousFilings.class)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class NoTraceTest {
    private static final int FILINGS = 5;
    private static final List<String> MARKERS = List.of("203.0.113.77", "198.51.100.88", "MarkerBrowser", "192.0.2.99");

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    /** So few that a test reaches the limit. */
    public static class FewAnonymousFilings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("huiyin.intake.privacy.anonymous-per-minute", Integer.toString(FILINGS));
        }
    }

    @Test
    void neitherAddressNorBrowserIsWrittenDownAndTooManyHaveToWait() {
        try (Hidden places = Hidden.listening()) {
            Filed filed = Filed.from(Client.file(marked(), Client.anonymous()));
            marked().header("X-Access-Code", filed.accessCode())
                    .get(filed.path())
                    .then()
                    .statusCode(200);
            marked().header("X-Access-Code", "00000-00000-00000-00000")
                    .get(filed.path())
                    .then()
                    .statusCode(404);
            Client.post(
                            marked().header("X-Access-Code", filed.accessCode()),
                            filed.path() + "/supplements",
                            Map.of("text", "补充"))
                    .then()
                    .statusCode(201);
            Client.file(marked(), Map.of("kind", "NOTHING")).then().statusCode(422);
            for (int i = 2; i < FILINGS; i++) {
                Client.file(marked(), Client.anonymous()).then().statusCode(201);
            }
            Response later = Client.file(marked(), Client.anonymous());
            later.then().statusCode(429);
            assertThat(Integer.parseInt(later.header("Retry-After"))).isBetween(1, 60);
            assertOpen311HasNoOtherDoor();
            Client.file(Client.owner(), Client.complaint()).then().statusCode(201);

            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Rows.number("select count(*) from outbox where published_at is null") == 0);
            places.assertNowhere(MARKERS);
            Hidden.assertHidden("metrics", metrics(), MARKERS);
        }
        assertThat(ConfigProvider.getConfig().getValue("quarkus.http.access-log.enabled", Boolean.class))
                .isFalse();
    }

    /** What is full over one door is full over the other, said as GeoReport v2 says it; a token still gets in. */
    private static void assertOpen311HasNoOtherDoor() {
        long before = Rows.number("select count(*) from complaint");
        Response json = form(marked(), pothole()).post(V2 + "/requests.json");
        json.then().statusCode(429);
        assertThat(Integer.parseInt(json.header("Retry-After"))).isBetween(1, 60);
        assertThat(json.<Integer>path("[0].code")).isEqualTo(429);
        assertThat(json.<String>path("[0].description")).isNotEmpty();

        Response xml = form(marked(), pothole()).post(V2 + "/requests.xml");
        xml.then().statusCode(429);
        assertThat(Integer.parseInt(xml.header("Retry-After"))).isBetween(1, 60);
        assertThat(XmlPath.from(xml.body().asString()).getString("errors.error.code"))
                .isEqualTo("429");
        assertThat(Rows.number("select count(*) from complaint")).isEqualTo(before);

        posted(Client.owner());
    }

    private static RequestSpecification marked() {
        return RestAssured.given()
                .header("X-Forwarded-For", "203.0.113.77, 198.51.100.88")
                .header("Forwarded", "for=203.0.113.77;by=192.0.2.99")
                .header("X-Real-IP", "198.51.100.88")
                .header("User-Agent", "MarkerBrowser/1.0");
    }

    private String metrics() {
        Response read = RestAssured.given().get(metrics);
        read.then().statusCode(200);
        return read.body().asString();
    }
}
