package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Who helps an enterprise sees it and its demands, as long as that lasts; everything else does not exist for them. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class HelperSightTest {

    private static final int AREA = 350_102;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    BusSealer sealer;

    @Test
    void aHelperSeesTheFileAndTheDemandsOfTheirEnterpriseWithoutContactsAndNothingElse() {
        String mine = Register.registered(AREA, 1);
        String other = Register.registered(AREA, 2);
        String helper = Register.linked("HA1");
        Register.assign(mine, helper, "2026-01-05").then().statusCode(201);
        Filed demand = Register.raised(Register.clerk(), Register.visit(Register.clerk(), mine, helper), "funding");
        Filed foreign = Register.raised(Register.clerk(), Register.visit(Register.clerk(), other, helper), "funding");

        Response file = Register.helper(helper).get("/v1/enterprises/" + mine + "/file");
        file.then().statusCode(200);
        assertThat(file.<List<String>>path("demands.number")).containsExactly(demand.number());
        assertThat(file.<List<String>>path("helpers.helper")).containsExactly(helper);
        assertThat(file.<String>path("demands[0].stageZh")).isNotBlank();
        Response read = Register.helper(helper).get(demand.path());
        read.then().statusCode(200);
        assertThat(read.<String>path("text")).isNotBlank();
        assertThat(read.<Object>path("contact")).isNull();
        for (String path : List.of("/file", "/demands", "/visits", "")) {
            Register.helper(helper).get("/v1/enterprises/" + mine + path).then().statusCode(200);
            Register.helper(helper)
                    .get("/v1/enterprises/" + other + path)
                    .then()
                    .statusCode(404);
            Register.helper("stranger")
                    .get("/v1/enterprises/" + mine + path)
                    .then()
                    .statusCode(404);
        }
        Register.helper(helper).get(foreign.path()).then().statusCode(404);
        Register.helper(helper).get("/v1/complaints").then().statusCode(403);
        Client.as(helper, "complainant")
                .get("/v1/enterprises/" + mine + "/file")
                .then()
                .statusCode(403);
        Client.as(helper, "complainant").get(demand.path()).then().statusCode(404);
        Client.post(Register.helper(helper), demand.path() + "/supplements", Map.of("text", "补充"))
                .then()
                .statusCode(404);
        assertThat(Register.helper(helper).get("/v1/enterprises").<List<String>>path("items.creditCode"))
                .containsExactly(mine);
    }

    @Test
    void whatIsAnonymousOrAClueOrReferredIsNotForHelpers() {
        String mine = Register.registered(AREA, 3);
        String helper = Register.linked("HA2");
        Register.assign(mine, helper, "2026-01-05").then().statusCode(201);
        Map<String, Object> concerned = Map.of("creditCode", mine, "name", "回音机械有限公司");
        Map<String, Object> anonymous = Client.anonymous();
        anonymous.put("enterprise", concerned);
        Map<String, Object> clue = Client.complaint();
        clue.put("enterprise", concerned);
        clue.put("kind", "CLUE");
        Map<String, Object> open = Client.complaint();
        open.put("enterprise", concerned);
        Filed unnamed = Filed.from(Client.file(Client.nobody(), anonymous));
        Filed hint = Filed.from(Client.file(Client.owner(), clue));
        Filed referred = Filed.from(Client.file(Client.owner(), open));
        Filed seen = Filed.from(Client.file(Client.owner(), open));
        new Case(referred)
                .opened()
                .referred(sealer, Tokens.ISSUER + "|inspector")
                .heard();

        for (Filed hidden : List.of(unnamed, hint, referred)) {
            Register.helper(helper).get(hidden.path()).then().statusCode(404);
        }
        Register.helper(helper).get(seen.path()).then().statusCode(200);
        assertThat(Register.helper(helper)
                        .get("/v1/enterprises/" + mine + "/demands")
                        .<List<String>>path("items.number"))
                .containsExactly(seen.number());
    }

    @Test
    void replacingAHelperKeepsTheHistoryAndTakesTheSightAway() {
        String mine = Register.registered(AREA, 4);
        String before = Register.linked("HA3");
        String after = Register.linked("HA4");
        Register.assign(mine, before, "2026-01-05").then().statusCode(201);
        Register.helper(before).get("/v1/enterprises/" + mine + "/file").then().statusCode(200);

        Response replaced = Register.assign(mine, after, TODAY.toString());

        replaced.then().statusCode(201);
        assertThat(replaced.<List<String>>path("items.helper")).containsExactly(after, before);
        assertThat(replaced.<String>path("items[1].until"))
                .isEqualTo(TODAY.minusDays(1).toString());
        Register.helper(before).get("/v1/enterprises/" + mine + "/file").then().statusCode(404);
        Register.helper(after).get("/v1/enterprises/" + mine + "/file").then().statusCode(200);
    }

    @Test
    void aPeriodThatHasNotBegunOrHasEndedShowsNothing() {
        String mine = Register.registered(AREA, 5);
        String helper = Register.linked("HA5");
        Register.assign(mine, helper, TODAY.plusDays(1).toString()).then().statusCode(201);
        Register.helper(helper).get("/v1/enterprises/" + mine).then().statusCode(404);

        String other = Register.registered(AREA, 6);
        Response assigned = Register.assign(other, helper, "2026-01-05");
        Register.helper(helper).get("/v1/enterprises/" + other).then().statusCode(200);
        String end = "/helpers/" + assigned.path("items[0].id") + "/end";
        Register.onVersion(
                        "/v1/enterprises/" + other,
                        end,
                        Map.of("until", TODAY.minusDays(1).toString()))
                .then()
                .statusCode(200);

        Register.helper(helper).get("/v1/enterprises/" + other).then().statusCode(404);
        Register.onVersion("/v1/enterprises/" + other, end, Map.of("until", TODAY.toString()))
                .then()
                .statusCode(409);
        Register.onVersion("/v1/enterprises/" + mine, end, Map.of("until", "2026-02-01"))
                .then()
                .statusCode(409);
    }

    @Test
    void noTwoHoldOneRoleAtATimeWhoeverWritesTheRows() {
        String mine = Register.registered(AREA, 7);
        Register.assign(mine, Register.linked("HA6"), "2026-03-02").then().statusCode(201);

        Response earlier = Register.assign(mine, Register.linked("HA7"), "2026-03-02");

        earlier.then().statusCode(409);
        assertThat(earlier.<String>path("type")).endsWith("role-taken");
        Register.assign(mine, "NOBODY", "2026-03-09").then().statusCode(422);
        // sabotage: another row by plain SQL
        assertThatThrownBy(() -> Rows.update(
                        """
                        insert into helper_assignment (enterprise_id, helper_id, role, starts, assigned_by, assigned_at)
                        select enterprise_id, helper_id, role, starts + 1, 'x', now() from helper_assignment a
                        join enterprise e on e.id = a.enterprise_id where e.credit_code = ?""",
                        mine))
                .hasStackTraceContaining("one_helper_per_role");
    }

    @Test
    void anAccountIsOneHelpersAndAnotherMailboxIsTold() {
        String mine = Register.registered(AREA, 8);
        String helper = Register.linked("HA8");
        Register.linked("HA9");
        Register.assign(mine, helper, "2026-01-05").then().statusCode(201);

        Register.onVersion("/v1/helpers/HA9", "/account", Map.of("account", Tokens.ISSUER + "|HA8"))
                .then()
                .statusCode(409);
        Register.onVersion("/v1/helpers/HA9", "/account", Map.of("account", "no bar"))
                .then()
                .statusCode(422);
        Register.onVersion(
                        "/v1/helpers/" + helper,
                        "/amendment",
                        Map.of("name", "李建国", "unit", "U002", "mailbox", "moved@cadres.example"))
                .then()
                .statusCode(200);

        assertThat(Rows.number(
                        """
                        select count(*) from outbox o join enterprise e on e.id = o.aggregate_id and e.event_seq = o.seq
                        where e.credit_code = ? and o.payload #>> '{helpers,0,mailbox}' = 'moved@cadres.example'""",
                        mine))
                .isOne();
    }
}
