package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.dispatch.Desk;

/** What the tests of co-handlers do over and over. */
final class Team {
    static final Desk HELPER = Desk.OTHER_HANDLER;
    static final Desk HELPING_LEADER = new Desk("leader2", "leader", "/U002/S0004");
    static final Desk SECOND_HELPER = new Desk("handler3", "handler", "/U002/S0005");

    private Team() {}

    static Map<String, Object> asked(String section, int limitWorkingDays) {
        return Map.of(
                "section",
                section,
                "leader",
                section.replace('S', 'L'),
                "task",
                "请核查该企业的信用记录。",
                "limitWorkingDays",
                limitWorkingDays);
    }

    static Map<String, Object> report(String code) {
        return Map.of("resultCode", code, "text", "已核查，无失信记录。");
    }

    static Map<String, Object> reason() {
        return Map.of("reason", "该科室两次催办后仍未反馈。");
    }

    /** An accepted case that S0004 was asked to help with within two working days. */
    static UUID helpedCase() {
        UUID id = Desk.acceptedCase();
        require(Desk.DISPATCHER.move(id, "co-handlers", asked("S0004", 2)));
        return id;
    }

    static List<String> states(UUID id) {
        return Desk.SUPERVISOR
                .get("/v1/cases/" + id + "/co-handlers")
                .jsonPath()
                .getList("state");
    }

    static void require(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    }

    static void assertRefused(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.asString()).contains(code);
    }
}
