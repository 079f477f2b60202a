package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.RealParts;
import org.junit.jupiter.api.Test;

/** Visits, the demands that they raise, and what meetings decide about those. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class VisitTest {

    private static final int AREA = 350_107;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aHelperLogsAVisitThatRaisesADemand() {
        String code = Register.registered(AREA, 1);
        String helper = Register.linked("VI1");
        Register.assign(code, helper, "2026-01-05").then().statusCode(201);

        UUID visit = Register.visit(Register.helper(helper), code, helper);
        Filed demand = Register.raised(Register.helper(helper), visit, "recruitment");

        assertThat(demand.accessCode()).isNotBlank();
        Response read = Register.clerk().get(demand.path());
        assertThat(List.of(
                        read.<String>path("channel"),
                        read.path("source"),
                        read.path("territory"),
                        read.path("filedBy")))
                .containsExactly("VISIT", "visit", "HY-03", "STAFF");
        assertThat(read.<String>path("enterprise.creditCode")).isEqualTo(code);
        assertThat(read.<String>path("onBehalf.reference")).isEqualTo(visit.toString());
        Response file = Register.helper(helper).get("/v1/enterprises/" + code + "/file");
        assertThat(file.<List<String>>path("visits[0].demands")).containsExactly(demand.number());
        assertThat(file.<List<String>>path("visits[0].visitors.code")).containsExactly(helper);
        assertThat(file.<Integer>path("solved.whole")).isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        String code = Register.registered(AREA, 2);
        String helper = Register.linked("VI2");
        String visits = "/v1/enterprises/" + code + "/visits";
        Map<String, Object> body = new HashMap<>(Map.of(
                "visitedOn", TODAY.plusDays(1).toString(), "place", "厂区", "people", 1, "visitors", List.of(helper)));
        Client.post(Register.clerk(), visits, body).then().statusCode(422);
        body.put("visitedOn", "2026-02-30");
        body.put("place", "两行\n文字");
        Response refused = Client.post(Register.clerk(), visits, body);
        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/visitedOn", "/place");
        body.putAll(Map.of("visitedOn", "2026-02-03", "place", "厂区", "people", 0));
        Client.post(Register.clerk(), visits, body).then().statusCode(422);
        body.putAll(Map.of("people", 1, "visitors", List.of("NOONE")));
        Client.post(Register.clerk(), visits, body).then().statusCode(422);
        Client.post(Register.helper(helper), visits, body).then().statusCode(404);

        UUID visit = Register.visit(Register.clerk(), code, helper);
        Map<String, Object> demand = Register.demand("tax");
        demand.put("kind", "CLUE");
        demand.remove("contact");
        Response none = Client.post(Register.clerk(), "/v1/visits/" + visit + "/demands", demand);
        none.then().statusCode(422);
        assertThat(none.<List<String>>path("errors.pointer")).containsExactlyInAnyOrder("/contact", "/kind");
        Client.post(Register.clerk(), "/v1/visits/" + UUID.randomUUID() + "/demands", Register.demand("tax"))
                .then()
                .statusCode(404);
        Client.post(Register.helper(helper), "/v1/visits/" + visit + "/demands", Register.demand("tax"))
                .then()
                .statusCode(404);
    }

    @Test
    void aMeetingFixesWhoAnswersUntilWhenForSeveralDemandsAtOnce() {
        String code = Register.registered(AREA, 3);
        String helper = Register.linked("VI3");
        Register.assign(code, helper, "2026-01-05").then().statusCode(201);
        UUID visit = Register.visit(Register.clerk(), code, helper);
        String first = Register.raised(Register.clerk(), visit, "funding").number();
        String second = Register.raised(Register.clerk(), visit, "land").number();

        Response held = Client.post(
                Register.clerk(),
                "/v1/enterprises/" + code + "/meetings",
                meeting(List.of(first, second), List.of(second)));

        held.then().statusCode(201);
        Response open = Register.helper(helper).get("/v1/decisions");
        assertThat(open.<List<Boolean>>path("items.overdue")).containsExactly(true, false);
        assertThat(open.<List<String>>path("items[0].demands")).containsExactly(first, second);
        assertThat(open.<String>path("items[0].ownerUnit")).isEqualTo("U003");
        String done = "/v1/decisions/" + open.path("items[0].id") + "/completion";
        Client.post(Register.clerk(), done, Map.of("note", "已续贷。")).then().statusCode(200);
        Client.post(Register.clerk(), done, Map.of("note", "再来一次。")).then().statusCode(409);
        assertThat(Register.helper(helper).get("/v1/decisions").<List<Boolean>>path("items.overdue"))
                .containsExactly(false);
        assertThat(Register.helper("stranger").get("/v1/decisions").<List<Object>>path("items"))
                .isEmpty();
        assertThat(Register.helper(helper)
                        .get("/v1/enterprises/" + code + "/file")
                        .<List<Object>>path("meetings[0].decisions"))
                .hasSize(2);
    }

    @Test
    void aMeetingSpeaksOfDemandsOfThatEnterpriseOnly() {
        String code = Register.registered(AREA, 4);
        String other = Register.registered(AREA, 5);
        UUID visit = Register.visit(Register.clerk(), other, Register.linked("VI4"));
        String foreign = Register.raised(Register.clerk(), visit, "funding").number();

        Response refused = Client.post(
                Register.clerk(), "/v1/enterprises/" + code + "/meetings", meeting(List.of(foreign), List.of(foreign)));

        refused.then().statusCode(422);
        assertThat(refused.asString()).contains("unknown-demand");
        Client.post(Register.clerk(), "/v1/enterprises/" + code + "/meetings", meeting(List.of("2026-1"), List.of()))
                .then()
                .statusCode(422);
    }

    private static Map<String, Object> meeting(List<String> first, List<String> second) {
        return Map.of(
                "heldOn",
                "2026-03-05",
                "participants",
                List.of("市金融办", "回音机械有限公司"),
                "decisions",
                List.of(
                        Map.of(
                                "text",
                                "协调续贷",
                                "ownerUnit",
                                "U003",
                                "dueOn",
                                TODAY.minusDays(1).toString(),
                                "demands",
                                first),
                        Map.of(
                                "text",
                                "调整用地",
                                "ownerUnit",
                                "U004",
                                "ownerSection",
                                "S0019",
                                "dueOn",
                                TODAY.toString(),
                                "demands",
                                second)));
    }
}
