package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.dispatch.api.Problems.act;
import static org.huiyin.dispatch.api.Problems.clocks;
import static org.huiyin.dispatch.api.Problems.conclusion;
import static org.huiyin.dispatch.api.Problems.link;
import static org.huiyin.dispatch.api.Problems.measure;
import static org.huiyin.dispatch.api.Problems.merged;
import static org.huiyin.dispatch.api.Problems.move;
import static org.huiyin.dispatch.api.Problems.opened;
import static org.huiyin.dispatch.api.Problems.payload;
import static org.huiyin.dispatch.api.Problems.refer;
import static org.huiyin.dispatch.api.Problems.show;
import static org.huiyin.dispatch.api.Problems.state;
import static org.huiyin.dispatch.api.Problems.told;
import static org.huiyin.dispatch.api.Problems.unlink;
import static org.huiyin.dispatch.api.Problems.wanted;
import static org.huiyin.dispatch.api.Team.assertRefused;
import static org.huiyin.dispatch.api.Team.require;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

/** Many submissions, one problem: handled together, reported upward, concluded, and everyone answered. */
@DispatchTest
class CommonProblemServiceTest {
    private static final int MANY = 30;
    private static final Map<String, Object> UPWARD = Map.of("level", "CITY", "text", "建议修订市级办事指南。");
    private static final Map<String, Object> FROM_ABOVE = Map.of("text", "同意，自下月起取消。");

    @Test
    void thirtySubmissionsBecomeOneProblemAndEveryOneIsAnswered() {
        List<UUID> cases = Problems.cases(MANY);
        UUID problem = opened();

        Response linked = link(problem, cases);
        require(move(Desk.LEADER, problem, "measures", Map.of("measures", List.of(measure("S0004")))));
        require(move(Desk.LEADER, problem, "report", UPWARD));
        require(move(Desk.SUPERVISOR, problem, "reply", FROM_ABOVE));
        require(move(Desk.LEADER, problem, "conclusion", conclusion("SOLVED")));
        await().atMost(Desk.LONG)
                .until(() -> show(Desk.DISPATCHER, problem).jsonPath().getString("conclusion.answeredAt") != null);

        assertThat(linked.jsonPath().getInt("done")).as(linked.asString()).isEqualTo(MANY);
        assertThat(cases).allSatisfy(id -> {
            assertThat(state(id)).isEqualTo("RESOLVED");
            assertThat(Desk.HANDLER.get("/v1/cases/" + id + "/replies").asString())
                    .contains(Problems.REPLY);
            assertThat(clocks(id)).isEqualTo(List.of("FOLLOW_UP S0001"));
            assertThat(told(id)).isEqualTo(List.of("case.opened.v1", "case.merged.v1", "case.resolved.v1"));
        });
        assertThat(told(problem))
                .isEqualTo(List.of(
                        "common-problem.opened.v1",
                        "common-problem.reported.v1",
                        "common-problem.replied.v1",
                        "common-problem.concluded.v1"));
        assertThat(payload(problem, "common-problem.concluded.v1"))
                .contains("\"cases\": " + MANY)
                .doesNotContain(Problems.TITLE, Problems.REPLY);
        assertThat(Desk.AUDITOR.get("/v1/audit/verification").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    @Test
    void anAnsweredCaseGoesOnAsAnyOther() {
        UUID problem = opened();
        UUID id = merged(problem);
        require(move(Desk.LEADER, problem, "conclusion", conclusion("PARTLY")));
        await().atMost(Desk.LONG).until(() -> state(id).equals("RESOLVED"));

        require(Desk.SUPERVISOR.move(id, "follow-up", Desk.reached("SATISFIED")));
        require(Desk.DISPATCHER.move(id, "strike-off", null));

        assertThat(state(id)).isEqualTo("STRUCK_OFF");
        assertThat(Desk.AUDITOR.get("/v1/cases/" + id + "/history").jsonPath().getList("action"))
                .isEqualTo(List.of("OPENED", "MERGED", "RESOLVED", "FOLLOWED_UP", "STRUCK_OFF"));
        assertThat(Desk.AUDITOR.get("/v1/cases/" + id + "/closures").asString()).contains("PARTLY");
    }

    @Test
    void nothingIsConcludedBeforeTheLevelAboveHasRepliedNorByAnybodyElse() {
        UUID problem = opened();
        require(move(Desk.DISPATCHER, problem, "report", UPWARD));

        Response tooEarly = move(Desk.LEADER, problem, "conclusion", conclusion("SOLVED"));
        Response twice = move(Desk.LEADER, problem, "report", UPWARD);
        require(move(Desk.DISPATCHER, problem, "reply", FROM_ABOVE));
        Response notAbove = move(Desk.LEADER, problem, "report", Map.of("level", "COUNTY", "text", "再报。"));
        Response byTheOffice = move(Desk.DISPATCHER, problem, "conclusion", conclusion("SOLVED"));
        Response foreign =
                move(new Desk("leader2", "leader", "/U002/S0004"), problem, "conclusion", conclusion("SOLVED"));

        assertRefused(tooEarly, 409, "wrong-state");
        assertThat(tooEarly.jsonPath().getList("allowed")).isEqualTo(List.of("measures"));
        assertRefused(twice, 409, "wrong-state");
        assertRefused(notAbove, 422, "level-not-above");
        assertThat(byTheOffice.statusCode()).isEqualTo(403);
        assertThat(foreign.statusCode()).isEqualTo(404);
        require(move(Desk.LEADER, problem, "report", Map.of("level", "PROVINCE", "text", "再报。")));
    }

    @Test
    void aProblemIsSolvedByMeasuresAndExplainedByARule() {
        Response opened = act(Desk.DISPATCHER, "", wanted("S0001", List.of()), null);
        UUID problem = UUID.fromString(opened.jsonPath().getString("id"));

        assertRefused(
                move(Desk.LEADER, problem, "conclusion", conclusion("SOLVED")), 409, "conclusion-without-measures");
        assertRefused(move(Desk.LEADER, problem, "conclusion", conclusion("EXPLAINED")), 422, "basis-required");
        assertThat(move(Desk.LEADER, problem, "conclusion", conclusion("DUPLICATE"))
                        .statusCode())
                .isEqualTo(400);
        require(move(
                Desk.LEADER,
                problem,
                "conclusion",
                Map.of("closureCode", "EXPLAINED", "reply", Problems.REPLY, "policyBasis", "第十六条")));
    }

    @Test
    void nothingIsMergedInWhatIsConcludedNorTakenOutOfIt() {
        UUID problem = opened();
        UUID other = opened();
        UUID id = merged(other);
        UUID waiting = Desk.caseFor("government-service", "HY");
        require(move(Desk.LEADER, problem, "conclusion", conclusion("SOLVED")));

        assertRefused(link(problem, List.of(waiting)), 409, "wrong-state");
        assertRefused(unlink(problem, List.of(id)), 409, "wrong-state");
        assertRefused(Desk.DISPATCHER.move(waiting, "merger", Map.of("problem", problem)), 422, "unknown-problem");
        assertRefused(
                Desk.DISPATCHER.move(waiting, "merger", Map.of("problem", UUID.randomUUID())), 422, "unknown-problem");
        Response notMerged = Desk.DISPATCHER.move(waiting, "separation", null);
        assertRefused(notMerged, 409, "wrong-state");
        assertThat(notMerged.jsonPath().<String>getList("allowed")).contains("merger", "assignment");
    }

    @Test
    void whoConcludesMustHaveSeenWhatWasMergedLast() {
        UUID problem = opened();
        String seen = show(Desk.LEADER, problem).getHeader("ETag");
        merged(problem);

        Response conclusion = act(Desk.LEADER, "/" + problem + "/conclusion", conclusion("SOLVED"), seen);

        assertThat(conclusion.statusCode()).isEqualTo(412);
        assertThat(act(Desk.LEADER, "/" + problem + "/conclusion", conclusion("SOLVED"), null)
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void aWithdrawnCaseIsNotAnsweredAndAReferredOneIsGone() {
        UUID problem = opened();
        UUID withdrawn = merged(problem);
        UUID sealed = merged(problem);
        UUID stays = merged(problem);
        TestBus.publish(new ComplaintWithdrawn(withdrawn, java.time.Instant.parse("2026-03-12T02:00:00Z")), 2);
        await().atMost(Desk.LONG).until(() -> state(withdrawn).equals("WITHDRAWN"));
        refer(sealed);

        require(move(Desk.LEADER, problem, "conclusion", conclusion("SOLVED")));
        await().atMost(Desk.LONG)
                .until(() -> show(Desk.LEADER, problem).jsonPath().getString("conclusion.answeredAt") != null);

        assertThat(payload(problem, "common-problem.concluded.v1")).contains("\"cases\": 1");
        assertThat(state(withdrawn)).isEqualTo("WITHDRAWN");
        assertThat(state(stays)).isEqualTo("RESOLVED");
        for (Desk desk : List.of(Desk.DISPATCHER, Desk.LEADER, Desk.AUDITOR)) {
            Response listed = desk.get("/v1/common-problems/" + problem + "/cases");
            assertThat(listed.jsonPath().<String>getList("items.id"))
                    .containsExactlyInAnyOrder(withdrawn.toString(), stays.toString());
            assertThat(show(desk, problem).jsonPath().getInt("cases")).isEqualTo(2);
        }
    }

    @Test
    void refusesWhatIsNoProblem() {
        Map<String, Object> unknownSection = wanted("S9999", List.of());
        Map<String, Object> wrongLeader = wanted("S0001", List.of());
        wrongLeader.put("leader", "L0004");
        Map<String, Object> unknownMatter = wanted("S0001", List.of());
        unknownMatter.put("category", "nothing-of-the-kind");
        Map<String, Object> late =
                wanted("S0001", List.of(Map.of("text", "早该做的。", "section", "S0001", "dueOn", "2020-01-01")));

        assertRefused(act(Desk.DISPATCHER, "", unknownSection, null), 422, "unknown-section");
        assertRefused(act(Desk.DISPATCHER, "", wrongLeader, null), 422, "not-the-leader-of-the-section");
        assertRefused(act(Desk.DISPATCHER, "", unknownMatter, null), 422, "unknown-category");
        assertRefused(act(Desk.DISPATCHER, "", late, null), 422, "measure-in-the-past");
        assertThat(act(Desk.LEADER, "", wanted("S0001", List.of()), null).statusCode())
                .isEqualTo(403);
    }
}
