package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.COLLEAGUE;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.OTHER_HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.junit.jupiter.api.Test;

@DispatchTest
class CaseRefusalServiceTest {

    @Test
    void anotherSectionsCaseIsNotFoundInAnyWay() {
        UUID id = Desk.acceptedCase();
        String etag = SUPERVISOR.show(id).getHeader("ETag");
        UUID nowhere = UUID.randomUUID();

        assertThat(OTHER_HANDLER.show(id).statusCode()).isEqualTo(404);
        assertThat(OTHER_HANDLER.show(id).asString())
                .isEqualTo(OTHER_HANDLER.show(nowhere).asString().replace(nowhere.toString(), id.toString()));
        assertThat(OTHER_HANDLER.get("/v1/cases/" + id + "/history").statusCode())
                .isEqualTo(404);
        assertThat(OTHER_HANDLER.get("/v1/cases/" + id + "/replies").statusCode())
                .isEqualTo(404);
        for (String move : List.of("acceptance", "return", "resolution")) {
            assertThat(OTHER_HANDLER.move(id, move, bodyOf(move), etag).statusCode())
                    .isEqualTo(404);
        }
        assertThat(OTHER_HANDLER.get("/v1/cases?limit=200").jsonPath().getList("items.id"))
                .doesNotContain(id.toString());
        assertThat(OTHER_HANDLER.get("/v1/cases?section=S0001").jsonPath().getList("items"))
                .isEmpty();
        assertThat(SUPERVISOR.show(id).getHeader("ETag")).isEqualTo(etag);
    }

    @Test
    void nothingIsHandedOverWithoutTheAccountableLeader() {
        UUID id = Desk.caseFor("government-service", "HY");

        Response without = DISPATCHER.move(id, "assignment", Map.of("section", "S0001"));
        Response wrong = DISPATCHER.move(id, "assignment", Desk.assignment("S0001", "L0004"));
        Response nowhere = DISPATCHER.move(id, "assignment", Desk.assignment("S9999", "L0001"));

        assertProblem(without, 422, "invalid-values");
        assertThat(without.jsonPath().getString("errors[0].pointer")).isEqualTo("/leader");
        assertThat(without.jsonPath().getString("errors[0].code")).isEqualTo("no-accountable-leader");
        assertThat(wrong.jsonPath().getString("errors[0].code")).isEqualTo("not-the-leader-of-the-section");
        assertThat(nowhere.jsonPath().getString("errors[0].code")).isEqualTo("unknown-section");
        assertThat(SUPERVISOR.show(id).jsonPath().getString("state")).isEqualTo("PROPOSED");
    }

    @Test
    void aFollowUpByTheHandlingUnitIsForbidden() {
        UUID id = Desk.resolvedCase();

        Response response = COLLEAGUE.move(id, "follow-up", Desk.reached("SATISFIED"));

        assertProblem(response, 403, "follow-up-by-the-handling-unit");
    }

    @Test
    void aMoveOutOfTurnIsAConflict() {
        UUID id = Desk.assignedCase();

        Response early = HANDLER.move(id, "resolution", Desk.resolution("too early"));

        assertProblem(early, 409, "wrong-state");
        assertThat(early.jsonPath().getList("allowed"))
                .containsExactly("acceptance", "contact", "extension-request", "respondent", "return");
        assertProblem(SUPERVISOR.move(id, "follow-up", Desk.reached("SATISFIED")), 409, "wrong-state");
        assertProblem(DISPATCHER.move(id, "assignment", Desk.assignment("S0004", "L0004")), 409, "wrong-state");
        assertProblem(SUPERVISOR.move(id, "strike-off", null), 409, "wrong-state");
    }

    @Test
    void aMoveNeedsAVersionAndAKey() {
        UUID id = Desk.assignedCase();
        String path = "/v1/cases/" + id + "/acceptance";

        assertProblem(HANDLER.move(id, "acceptance", null, "\"v1\""), 412, "version-changed");
        assertProblem(HANDLER.move(id, "acceptance", null, "rubbish"), 400, "bad-version");
        assertProblem(
                HANDLER.request().header("Idempotency-Key", UUID.randomUUID()).post(path), 428, "version-required");
        assertProblem(HANDLER.request().header("If-Match", "\"v2\"").post(path), 400, "idempotency-key-required");
    }

    @Test
    void theSameKeyMovesOnceAndAnswersAgain() {
        UUID id = Desk.assignedCase();
        String key = UUID.randomUUID().toString();

        Response first = HANDLER.move(id, "acceptance", null, "\"v2\"", key);
        Response second = HANDLER.move(id, "acceptance", null, "\"v2\"", key);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(SUPERVISOR.show(id).jsonPath().getLong("version")).isEqualTo(3);
    }

    @Test
    void rubbishIsRefusedAndNothingChanges() {
        UUID id = Desk.acceptedCase();

        for (String body : List.of(
                "{\"closureCode\":\"SOLVED\"}",
                "{\"closureCode\":\"NEVER_HEARD\",\"reply\":\"x\"}",
                "{\"closureCode\":\"SOLVED\",\"reply\":\"x\",\"state\":\"STRUCK_OFF\"}",
                "{\"closureCode\":\"SOLVED\",\"closureCode\":\"SOLVED\",\"reply\":\"x\"}",
                "{\"closureCode\":\"SOLVED\",\"reply\":7}",
                "null",
                "[]",
                "{")) {
            assertThat(HANDLER.move(id, "resolution", body).statusCode())
                    .as(body)
                    .isIn(400, 422);
        }
        for (String reply : List.of("  ", "bell \\u0007", "half \\ud83d", "漢".repeat(20_001))) {
            Response response =
                    HANDLER.move(id, "resolution", "{\"closureCode\":\"SOLVED\",\"reply\":\"" + reply + "\"}");
            assertThat(response.statusCode()).as(reply).isIn(400, 422);
        }
        assertThat(SUPERVISOR.show(id).jsonPath().getString("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void rolesDecideWhoMayMove() {
        UUID id = Desk.caseFor("government-service", "HY");

        assertThat(HANDLER.move(id, "assignment", Desk.assignment("S0001", "L0001"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(DISPATCHER.move(id, "acceptance", null).statusCode()).isEqualTo(403);
        assertThat(Desk.AUDITOR.move(id, "strike-off", null).statusCode()).isEqualTo(403);
        assertThat(Desk.AUDITOR.show(id).statusCode()).isEqualTo(200);
        assertThat(new Desk("citizen", "complainant", "/U001/S0001").show(id).statusCode())
                .isEqualTo(403);
        assertProblem(RestAssured.get("/v1/cases/" + id), 401, "unauthorized");
        assertThat(RestAssured.given()
                        .header("Authorization", "Bearer rubbish")
                        .get("/v1/cases/" + id)
                        .statusCode())
                .isEqualTo(401);
        assertThat(SUPERVISOR.get("/v1/cases/not-a-uuid").statusCode()).isEqualTo(404);
    }

    private static Object bodyOf(String move) {
        return switch (move) {
            case "return" -> Desk.giveBack("DUPLICATE", null);
            case "resolution" -> Desk.resolution("not mine");
            default -> "";
        };
    }

    private static void assertProblem(Response response, int status, String type) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).endsWith("/" + type);
    }
}
