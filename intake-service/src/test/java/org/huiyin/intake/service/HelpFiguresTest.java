package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.help.TenFields;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

/** Coverage and solved rates, counted from rows that came in through the doors. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class HelpFiguresTest {

    private static final int AREA = 350_106;
    private static final int COLLECTED = 1_196;
    private static final int SOLVED = 1_114;

    @Inject
    BusSealer sealer;

    @Inject
    Catalogue catalogue;

    @Test
    void theRealFiguresComeOutOfDemandsRaisedInVisits() {
        String code = Register.registered(AREA, 1);
        String helper = Register.linked("HF1");
        UUID visit = Register.visit(Register.clerk(), code, helper);
        List<Filed> filed = new ArrayList<>();
        Map<String, Object> demand = Register.demand("funding");
        demand.put("territory", "HY-08-06");
        for (int n = 0; n < COLLECTED; n++) {
            demand.put("category", TenFields.CODES.get(n % TenFields.CODES.size()));
            filed.add(Filed.from(Client.post(Register.clerk(), "/v1/visits/" + visit + "/demands", demand)));
        }

        TestBus.publishFirst(filed.stream().limit(SOLVED).map(this::resolved).toList());
        await().atMost(Duration.ofMinutes(5))
                .until(() -> Rows.number(
                                """
                                select count(*) from progress p join complaint c on c.id = p.complaint_id
                                where p.closure = 'SOLVED' and c.enterprise_code = ?""",
                                code)
                        == SOLVED);

        Response fields = Register.clerk().get("/v1/help/fields?territory=HY-08-06");
        fields.then().statusCode(200);
        System.out.printf(
                "ten fields: %s collected, %s solved, %s %%%n",
                fields.path("solved.whole"), fields.path("solved.part"), fields.path("solved.percent"));
        assertThat(fields.<Integer>path("solved.whole")).isEqualTo(COLLECTED);
        assertThat(fields.<Integer>path("solved.part")).isEqualTo(SOLVED);
        assertThat(fields.<Object>path("solved.percent")).hasToString("93.1");
        assertThat(fields.<List<Integer>>path("fields.solved.whole"))
                .hasSize(10)
                .allMatch(n -> n == 119 || n == 120);
        // sabotage: one that is handled again is not solved any more
        Rows.update(
                "update progress set closure = null where complaint_id = ?",
                filed.get(0).id());
        assertThat(Register.clerk().get("/v1/help/fields?territory=HY-08").<Integer>path("solved.part"))
                .isEqualTo(SOLVED - 1);
        assertThat(Register.clerk()
                        .get("/v1/help/fields?territory=HY-08-06&until=2020-01-01")
                        .<Object>path("solved.percent"))
                .isNull();
    }

    private CaseResolved resolved(Filed demand) {
        String reply = sealer.seal("replies", demand.id(), "已解决。".getBytes(StandardCharsets.UTF_8));
        return new CaseResolved(demand.id(), 1, "S0001", "U001", "SOLVED", Case.AT, true, reply, null, null, null);
    }

    @Test
    void aCaseThatIsHandledAgainIsNotSolved() {
        String code = Register.registered(AREA, 2);
        Filed demand = Register.raised(
                Register.clerk(), Register.visit(Register.clerk(), code, Register.linked("HF2")), "tax");
        Case told = new Case(demand).opened().resolved(sealer, "已解决。");
        told.heard();
        assertThat(solvedOf(code)).isEqualTo(1);

        told.reopened(2).heard();

        assertThat(solvedOf(code)).isZero();
    }

    private static int solvedOf(String code) {
        return Register.clerk().get("/v1/enterprises/" + code + "/file").path("solved.part");
    }

    @Test
    void aFirmAboveScaleWithoutHelperIsInTheListUntilItHasOne() {
        String code = Register.registered(AREA, 3);
        String helper = Register.linked("HF3");
        assertThat(gaps()).contains(code);

        Register.assign(code, helper, "2026-01-05").then().statusCode(201);

        assertThat(gaps()).doesNotContain(code);
    }

    private static List<String> gaps() {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification asking = Register.clerk().queryParam("limit", 200);
            Response page =
                    (cursor == null ? asking : asking.queryParam("cursor", cursor)).get("/v1/help/coverage/gaps");
            page.then().statusCode(200);
            found.addAll(page.<List<String>>path("items.creditCode"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return found;
    }

    @Test
    void theTenFieldsAreCategories() {
        assertThat(TenFields.CODES).hasSize(10).doesNotHaveDuplicates().allSatisfy(catalogue::category);
        assertThat(Client.as("analyst", "analyst").get("/v1/help/fields").<List<String>>path("fields.zh"))
                .contains("资金周转", "技改扩规", "订单销售", "员工招录", "周边环境", "产业配套", "人才培养", "政务服务");
    }
}
