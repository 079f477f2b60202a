package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** People get everything that is kept of them, and nobody else does. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ExportTest {

    @Inject
    BusSealer sealer;

    @Test
    void anAccountGetsEverythingPageByPage() {
        Map<String, Object> confidential = Client.complaint();
        confidential.put("confidential", true);
        Filed first = Filed.from(Client.file(Client.as("exporter", "complainant"), confidential));
        Filed second = Filed.from(Client.file(Client.as("exporter", "complainant"), Client.complaint()));
        Client.filed();
        Client.post(Client.as("exporter", "complainant"), second.path() + "/supplements", Map.of("text", "补充"))
                .then()
                .statusCode(201);
        new Case(second).opened().resolved(sealer, 1, Instant.now()).heard();
        Client.post(
                        Client.as("exporter", "complainant"),
                        second.path() + "/answer",
                        Map.of("resolved", true, "satisfaction", "SATISFIED"))
                .then()
                .statusCode(200);

        Response page =
                Client.as("exporter", "complainant").queryParam("limit", 1).get("/v1/my-data");
        page.then().statusCode(200);
        assertThat(page.<List<String>>path("items.complaint.number")).containsExactly(second.number());
        assertThat(page.<String>path("items[0].complaint.supplements[0].text")).isEqualTo("补充");
        assertThat(page.<String>path("items[0].complaint.answer.text")).isEqualTo("已办结。");
        assertThat(page.<String>path("items[0].complaint.contact.name")).isEqualTo("王芳");
        assertThat(page.<List<?>>path("items[0].complaint.progress.steps")).hasSizeGreaterThan(1);
        assertThat(page.<String>path("items[0].opinions[0].satisfaction")).isEqualTo("SATISFIED");
        Response last = Client.as("exporter", "complainant")
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get("/v1/my-data");
        assertThat(last.<List<String>>path("items.complaint.number")).containsExactly(first.number());
        assertThat(last.<String>path("items[0].sealedIdentity.name")).isEqualTo("王芳");
        assertThat(last.<String>path("nextCursor")).isNull();
    }

    @Test
    void oneComplaintIsForItsCodeAndForAClerkWhoLeavesATrace() {
        Filed filed = Filed.from(Client.file(Client.nobody(), Client.anonymous()));
        Client.withCode(filed.accessCode()).get(filed.path() + "/data").then().statusCode(200);
        Client.nobody().get(filed.path() + "/data").then().statusCode(404);
        Client.as("s", "supervisor").get(filed.path() + "/data").then().statusCode(403);
        assertThat(Rows.number("select count(*) from sealed_look where complaint_id = ?", filed.id()))
                .isZero();
        Client.as("clerk", "intake-clerk").get(filed.path() + "/data").then().statusCode(200);
        assertThat(Rows.of("select act from sealed_look where complaint_id = ?", filed.id()))
                .containsExactly(Map.of("act", "EXPORT"));
    }

    @Test
    void aClerkGetsNoSealedName() {
        Filed filed = TwoPersonsWalk.confidential();
        Response export = Client.as("clerk", "intake-clerk").get(filed.path() + "/data");
        export.then().statusCode(200);
        assertThat(export.body().asString()).doesNotContain("王芳", "wang@example.com");
        Client.as("clerk", "intake-clerk").get("/v1/my-data").then().statusCode(403);
    }
}
