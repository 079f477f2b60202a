package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** What was found in a report box says in which one and when, and nobody gets a code for it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ReportBoxTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void carriesItsBoxAndDayAndLeavesNoReceipt() {
        String box = "BOX-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> place = Map.of("code", box, "zh", "县政务服务中心门口", "en", "County centre", "territory", "HY-01");
        Client.post(Client.as("root", "admin"), "/v1/report-boxes", place)
                .then()
                .statusCode(201);
        Client.post(Client.as("root", "admin"), "/v1/report-boxes", place)
                .then()
                .statusCode(409);
        Filed first = Filed.from(found(Map.of("reference", box, "receivedOn", "2026-03-02")));
        Filed.from(found(Map.of("reference", box, "receivedOn", TODAY.toString())));
        assertThat(first.accessCode()).isNull();
        assertThat(Rows.of("select report_box, found_on::text as day from complaint where id = ?", first.id()))
                .containsExactly(Map.of("report_box", box, "day", "2026-03-02"));
        new Case(first).opened().struckOff().heard();

        Map<String, Object> listed = boxes().stream()
                .filter(item -> box.equals(item.get("code")))
                .findFirst()
                .orElseThrow();
        assertThat(listed)
                .containsEntry("found", 2)
                .containsEntry("finished", 1)
                .containsEntry("lastFoundOn", TODAY.toString())
                .containsEntry("territory", "HY-01");
    }

    @Test
    void isRefusedWithoutBoxOrDayOrOfAnUnknownBoxOrATomorrow() {
        Map<String, Map<String, String>> odd = new LinkedHashMap<>();
        odd.put("/onBehalf/reference", Map.of("receivedOn", "2026-03-02"));
        odd.put("/onBehalf/receivedOn", Map.of("reference", "BOX-1"));
        odd.forEach((pointer, onBehalf) -> assertThat(pointers(found(onBehalf))).containsExactly(pointer));
        assertThat(pointers(found(null))).containsExactlyInAnyOrder("/onBehalf/reference", "/onBehalf/receivedOn");
        assertThat(pointers(found(Map.of("reference", "BOX-404", "receivedOn", "2026-03-02"))))
                .containsExactly("/onBehalf/reference");
        assertThat(pointers(found(Map.of(
                        "reference", "BOX-1", "receivedOn", TODAY.plusDays(2).toString()))))
                .containsExactly("/onBehalf/receivedOn");
        Map<String, Object> own = Client.anonymous();
        own.put("channel", "REPORT_BOX");
        assertThat(pointers(Client.file(Client.nobody(), own))).containsExactly("/channel");
    }

    @Test
    void theRegisterIsForTheOffice() {
        Map<String, String> place = Map.of("code", "BOX 9", "zh", "x", "en", " ", "territory", "HY-99");
        assertThat(pointers(Client.post(Client.as("root", "admin"), "/v1/report-boxes", place)))
                .containsExactlyInAnyOrder("/code", "/en", "/territory");
        Client.post(Client.as("h", "handler"), "/v1/report-boxes", place).then().statusCode(403);
        Client.owner().get("/v1/report-boxes").then().statusCode(403);
        for (String odd : List.of("cursor=x", "cursor=AA", "limit=0")) {
            Client.as("root", "admin").get("/v1/report-boxes?" + odd).then().statusCode(400);
        }
    }

    private static Response found(Map<String, String> onBehalf) {
        Map<String, Object> body = Client.anonymous();
        body.put("channel", "REPORT_BOX");
        body.put("source", "box");
        if (onBehalf != null) {
            body.put("onBehalf", onBehalf);
        }
        return Client.file(Client.as("clerk", "intake-clerk"), body);
    }

    private static List<Map<String, Object>> boxes() {
        Response page =
                Client.as("clerk", "intake-clerk").queryParam("limit", 200).get("/v1/report-boxes");
        page.then().statusCode(200);
        return page.path("items");
    }

    private static List<String> pointers(Response refused) {
        refused.then().statusCode(422);
        return refused.path("errors.pointer");
    }
}
