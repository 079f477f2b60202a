package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;
import static org.huiyin.dispatch.api.Supervision.SECOND_SUPERVISOR;
import static org.huiyin.dispatch.api.Supervision.move;
import static org.huiyin.dispatch.api.Supervision.post;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.supervision.Week;
import org.huiyin.testkit.TestClock;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DispatchTest
class RoundServiceTest {
    private static final String MEMBER = Tokens.ISSUER + "|supervisor";

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void aRoundStandsInTheGroupsListAndInTheHistoryOfEachCase() {
        // given
        UUID solved = Desk.assignedCase();
        UUID open = Desk.assignedCase();
        String group = group("U001");

        // when
        Response round =
                post(SUPERVISOR, group + "/rounds", round("2026-03-11", visit(solved, true), visit(open, false)));

        // then
        assertThat(round.statusCode()).as(round.asString()).isEqualTo(201);
        Response listed = SUPERVISOR.get(group + "/rounds");
        assertThat(listed.jsonPath().getList("items.visitedOn")).containsExactly("2026-03-11");
        assertThat(listed.jsonPath().getList("items[0].visits.caseId"))
                .containsExactlyInAnyOrder(solved.toString(), open.toString());
        assertThat(Supervision.history(solved)).endsWith("VISITED");
        assertThat(SUPERVISOR.get("/v1/cases/" + open + "/history").jsonPath().getString("[2].detail"))
                .isEqualTo("NOT_SOLVED,HANDLED");
    }

    @Test
    void aGroupWithoutARoundInAWeekIsNamed() {
        TestClock.moveTo(Instant.parse("2026-03-11T02:00:00Z"));
        UUID id = Desk.assignedCase();
        String group = group("U001");
        String name = group.substring(group.lastIndexOf('/') + 1);

        List<String> before = missing("2026-W11");
        post(SUPERVISOR, group + "/rounds", round("2026-03-09", visit(id, true)));

        assertThat(before).contains(name);
        assertThat(missing("2026-W11")).doesNotContain(name);
        assertThat(missing("2026-W12")).contains(name);
        assertThat(missing("2026-W10")).as("it did not exist yet").doesNotContain(name);
        for (String week : List.of("", "2026-W54", "2026-11", "%00")) {
            assertThat(SUPERVISOR
                            .get("/v1/supervision-groups/missing-rounds?week=" + week)
                            .statusCode())
                    .as(week)
                    .isEqualTo(400);
        }
    }

    @Test
    void onlyMembersRecordAndOnlyCasesOfTheGroupsUnits() {
        UUID id = Desk.assignedCase();
        UUID unowned = Desk.caseFor("government-service", "HY");
        String group = group("U002");
        String today = "2026-03-11";

        Response foreign = post(SUPERVISOR, group + "/rounds", round(today, visit(id, true)));
        Response waiting = post(SUPERVISOR, group + "/rounds", round(today, visit(unowned, true)));
        Response unknown = post(SUPERVISOR, group + "/rounds", round(today, visit(UUID.randomUUID(), true)));
        Response twice = post(SUPERVISOR, group + "/rounds", round(today, visit(id, true), visit(id, false)));
        Response future = post(
                SUPERVISOR, group + "/rounds", round(LocalDate.of(2999, 1, 1).toString(), visit(id, true)));
        Response stranger = post(SECOND_SUPERVISOR, group + "/rounds", round(today, visit(id, true)));

        assertThat(List.of(foreign, waiting, unknown, twice, future))
                .allMatch(response -> response.statusCode() == 422);
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.jsonPath().getString("type")).endsWith("not-a-member");
        assertThat(HANDLER.get(group + "/rounds").statusCode()).isEqualTo(403);
        assertThat(SUPERVISOR.get(group + "/rounds").jsonPath().getList("items"))
                .isEmpty();
        assertThat(post(SUPERVISOR, "/v1/supervision-groups/" + id + "/rounds", round(today, visit(id, true)))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aGroupsCompositionChangesByVersion() {
        String group = group("U002");
        Map<String, Object> next = Map.of("members", List.of(MEMBER, "someone"), "units", List.of("U001", "U003"));

        Response changed = move(SUPERVISOR, group + "/composition", next, "\"v1\"");
        Response stale = move(SUPERVISOR, group + "/composition", next, "\"v1\"");
        Response nowhere = move(
                SUPERVISOR,
                group + "/composition",
                Map.of("members", List.of(MEMBER), "units", List.of("U999999")),
                "\"v2\"");

        assertThat(changed.getHeader("ETag")).isEqualTo("\"v2\"");
        assertThat(SUPERVISOR.get(group).jsonPath().getList("units")).containsExactly("U001", "U003");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(nowhere.statusCode()).isEqualTo(422);
    }

    @Test
    void pagesShowEveryRoundOnce() {
        UUID id = Desk.assignedCase();
        String group = group("U001");
        for (int i = 0; i < 3; i++) {
            post(SUPERVISOR, group + "/rounds", round("2026-03-1" + i, visit(id, true)));
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = SUPERVISOR.get(group + "/rounds?limit=1&cursor=" + cursor);
            seen.addAll(page.jsonPath().getList("items.visitedOn"));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).containsExactly("2026-03-12", "2026-03-11", "2026-03-10");
        assertThat(Week.of(LocalDate.parse(seen.get(0)))).hasToString("2026-W11");
    }

    private static String group(String unit) {
        Response formed = post(
                SUPERVISOR,
                "/v1/supervision-groups",
                Map.of(
                        "nameZh",
                        "第一督导组",
                        "nameEn",
                        "Supervision group 1",
                        "members",
                        List.of(MEMBER),
                        "units",
                        List.of(unit)));
        assertThat(formed.statusCode()).as(formed.asString()).isEqualTo(201);
        return formed.getHeader("Location");
    }

    private static Map<String, Object> visit(UUID caseId, boolean solved) {
        return Map.of("caseId", caseId, "solved", solved, "handled", true);
    }

    private static Map<String, Object> round(String day, Map<?, ?>... visits) {
        return Map.of("visitedOn", day, "visits", Arrays.asList(visits));
    }

    private static List<String> missing(String week) {
        return SUPERVISOR
                .get("/v1/supervision-groups/missing-rounds?week=" + week)
                .jsonPath()
                .getList("id");
    }
}
