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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.intake.access.Pepper;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

/** What the register of enterprises takes, refuses and tells. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class EnterpriseRegisterTest {

    private static final int AREA = 350_101;

    @Inject
    Pepper pepper;

    @Test
    void anEnterpriseIsRegisteredOnceAndToldOfByItsPseudonymAlone() {
        String code = Register.registered(AREA, 1);

        Client.post(Register.clerk(), "/v1/enterprises", Register.enterprise(code))
                .then()
                .statusCode(409);

        Envelope told = told(code).get(0);
        assertThat(PublishedLanguage.violations(List.of(told))).isEmpty();
        assertThat(told.body())
                .contains("\"enterpriseKey\": \"" + pepper.pseudonym("enterprise", code) + "\"", "\"aboveScale\": true")
                .doesNotContain(code, "回音");
    }

    @Test
    void aWrongCreditCodeTerritoryOrIndustryIsNamedWithItsPlace() {
        Map<String, Object> body = Register.enterprise("91350100M000100Y44");
        body.put("territory", "XX");
        body.put("industry", "Machinery!");
        body.remove("aboveScale");

        Response refused = Client.post(Register.clerk(), "/v1/enterprises", body);

        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/creditCode", "/territory", "/industry", "/aboveScale");
        body.put("state", "REGISTERED");
        Client.post(Register.clerk(), "/v1/enterprises", body).then().statusCode(400);
    }

    @Test
    void anEntryIsAmendedOnTheVersionThatWasReadOnly() {
        String code = Register.registered(AREA, 2);
        Map<String, Object> body = Register.enterprise(code);
        body.remove("creditCode");
        body.put("aboveScale", false);
        String path = "/v1/enterprises/" + code;

        Client.post(Register.clerk(), path + "/amendment", body).then().statusCode(428);
        Client.post(Register.clerk().header("If-Match", "\"v7\""), path + "/amendment", body)
                .then()
                .statusCode(412);
        Response amended = Register.onVersion(path, "/amendment", body);

        amended.then().statusCode(200);
        assertThat(amended.<Boolean>path("aboveScale")).isFalse();
        assertThat(told(code)).hasSize(2);
        Client.post(Register.clerk().header("If-Match", "\"v1\""), "/v1/enterprises/none/amendment", body)
                .then()
                .statusCode(404);
    }

    @Test
    void aFilingThatNamesAnEnterpriseNeitherRegistersNorRenamesIt() {
        String code = DemoRegister.creditCode(AREA, 3);
        Map<String, Object> body = Client.complaint();
        body.put("enterprise", Map.of("creditCode", code, "name", "随便写的名字"));
        Client.file(Client.owner(), body).then().statusCode(201);
        Register.clerk().get("/v1/enterprises/" + code).then().statusCode(404);

        Client.post(Register.clerk(), "/v1/enterprises", Register.enterprise(code))
                .then()
                .statusCode(201);
        Client.file(Client.owner(), body).then().statusCode(201);

        assertThat(Register.clerk().get("/v1/enterprises/" + code).<String>path("name"))
                .isEqualTo("回音机械有限公司");
    }

    /** Sabotage: somebody changes a row behind the back of the bus. */
    @Test
    void theDatabaseRefusesASilentChange() {
        String code = Register.registered(AREA, 4);

        assertThatThrownBy(() -> Rows.update(
                        "update enterprise set version = version + 1, above_scale = false where credit_code = ?", code))
                .hasStackTraceContaining("silent state change");
        assertThatThrownBy(() -> Rows.update(
                        "update enterprise set state = 'MENTIONED', event_seq = 0 where credit_code = ?", code))
                .hasStackTraceContaining("silent state change");
    }

    @Test
    void listsComeInPagesAndAreNarrowed() {
        String first = Register.registered(AREA, 5);
        String second = Register.registered(AREA, 6);

        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification asking =
                    Register.clerk().queryParam("limit", 3).queryParam("aboveScale", true);
            Response page = (cursor == null ? asking : asking.queryParam("cursor", cursor)).get("/v1/enterprises");
            page.then().statusCode(200);
            found.addAll(page.<List<String>>path("items.creditCode"));
            cursor = page.path("nextCursor");
        } while (cursor != null && !found.contains(second));

        assertThat(found).contains(first, second).isSorted().doesNotHaveDuplicates();
        for (String wrong : List.of("cursor=x", "limit=0", "aboveScale=maybe")) {
            Register.clerk().get("/v1/enterprises?" + wrong).then().statusCode(400);
        }
    }

    private static List<Envelope> told(String code) {
        String id = Rows.of("select id from enterprise where credit_code = ?", code)
                .get(0)
                .get("id")
                .toString();
        long events = Rows.number("select event_seq from enterprise where credit_code = ?", code);
        List<Envelope> told = new ArrayList<>();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            told.clear();
            TestBus.read(Topic.ENTERPRISES).stream()
                    .filter(event -> event.body().contains(id))
                    .forEach(told::add);
            return told.size() >= events;
        });
        return told;
    }
}
