package org.huiyin.notification.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveriesApiTest extends ServiceTest {

    @Test
    void listsDeliveriesWithAttemptsAndMaskedAddresses() {
        Complaint complaint = Complaint.in("zh");
        complaint.recordContact(sealer);
        publish(complaint.filed(false), 1);
        eventually().untilAsserted(() -> {
            assertThat(deliveries(complaint.id())).hasSize(1);
            assertThat(pending(complaint.id())).isZero();
        });

        String body = get("auditor", complaint.id(), "")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].stage", equalTo("FILED"))
                .body("items[0].state", equalTo("DELIVERED"))
                .body("items[0].log", hasSize(1))
                .body("items[0].log[0].result", equalTo("ACCEPTED"))
                .extract()
                .asString();
        assertThat(body).contains("***@c***.example").doesNotContain(complaint.mailbox(), "13800001234", "sealed");
    }

    @Test
    void pagesInOrder() {
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(true), 1);
        publish(complaint.assigned(registerSection()), 1);
        eventually().untilAsserted(() -> assertThat(deliveries(complaint.id())).hasSize(6));

        String cursor = get("admin", complaint.id(), "?size=4")
                .body("items", hasSize(4))
                .extract()
                .path("nextCursor");
        get("admin", complaint.id(), "?size=4&cursor=" + cursor)
                .body("items", hasSize(2))
                .body("nextCursor", equalTo(null));
        get("admin", complaint.id(), "?cursor=xx").statusCode(400);
        get("admin", complaint.id(), "?size=0").statusCode(422);
    }

    @Test
    void isForStaffOfTheOfficeOnly() {
        UUID unknown = UUID.randomUUID();
        for (String role : List.of("dispatcher", "supervisor", "auditor", "admin")) {
            get(role, unknown, "").statusCode(404).contentType("application/problem+json");
        }
        for (String role : List.of("complainant", "handler", "leader", "partner", "analyst", "intake-clerk")) {
            get(role, unknown, "").statusCode(403);
        }
        given().get("/v1/complaints/" + unknown + "/deliveries").then().statusCode(401);
    }

    private static ValidatableResponse get(String role, UUID complaint, String query) {
        return given().header("Authorization", Tokens.bearer("s", role))
                .get("/v1/complaints/" + complaint + "/deliveries" + query)
                .then();
    }
}
