package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.dispatch.api.Problems.act;
import static org.huiyin.dispatch.api.Problems.clocks;
import static org.huiyin.dispatch.api.Problems.conclusion;
import static org.huiyin.dispatch.api.Problems.dueAt;
import static org.huiyin.dispatch.api.Problems.link;
import static org.huiyin.dispatch.api.Problems.merged;
import static org.huiyin.dispatch.api.Problems.move;
import static org.huiyin.dispatch.api.Problems.opened;
import static org.huiyin.dispatch.api.Problems.referredCase;
import static org.huiyin.dispatch.api.Problems.show;
import static org.huiyin.dispatch.api.Problems.state;
import static org.huiyin.dispatch.api.Problems.told;
import static org.huiyin.dispatch.api.Problems.unlink;
import static org.huiyin.dispatch.api.Problems.wanted;
import static org.huiyin.dispatch.api.Team.require;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** Cases are merged in a common problem and taken out of it, one by one and by the thousand. */
@DispatchTest
class MergedCasesServiceTest {
    private static final int LARGEST_REQUEST = 1_000;
    /** At most as many as one request may name. */
    private static final int MANY = Integer.getInteger("huiyin.merged", 60);

    @Test
    void aMergedCaseIsTheProblemsSectionsUnderTheClockThatRan() {
        UUID id = Desk.acceptedCase();
        String due = Desk.SUPERVISOR.show(id).jsonPath().getString("assignment.dueAt");
        UUID problem = opened("S0004");

        require(Desk.DISPATCHER.move(id, "merger", Map.of("problem", problem)));

        var seen = Desk.OTHER_HANDLER.show(id).jsonPath();
        assertThat(seen.getString("state")).isEqualTo("MERGED");
        assertThat(seen.getString("commonProblem")).isEqualTo(problem.toString());
        assertThat(seen.getString("assignment.dueAt")).isEqualTo(due);
        assertThat(clocks(id)).isEqualTo(List.of("RESOLUTION S0004"));
        assertThat(Rows.of("select section from urging where case_id = ? and state = 'ARMED'", id))
                .allMatch(row -> row.get("section").equals("S0004"));
        assertThat(Desk.HANDLER.show(id).statusCode()).isEqualTo(404);
    }

    @Test
    void anUnlinkedCaseWaitsForAnOwnerUnderItsFormerClock() {
        UUID problem = opened();
        UUID id = merged(problem);
        String due = dueAt(id);

        Response unlinked = unlink(problem, List.of(id));

        assertThat(unlinked.jsonPath().getString("results[0].result")).isEqualTo("UNLINKED");
        assertThat(state(id)).isEqualTo("UNMERGED");
        assertThat(clocks(id)).isEqualTo(List.of("RESOLUTION S0001"));
        assertThat(dueAt(id)).isEqualTo(due);
        assertThat(Desk.HANDLER.show(id).statusCode()).isEqualTo(200);
        require(Desk.DISPATCHER.move(id, "assignment", Desk.assignment("S0004", "L0004")));
        assertThat(clocks(id)).contains("RESOLUTION S0001", "RESOLUTION S0004");
        require(Desk.OTHER_HANDLER.move(id, "acceptance", null));
        assertThat(clocks(id)).isEqualTo(List.of("FIRST_CONTACT S0004", "RESOLUTION S0004"));
        assertThat(told(id))
                .contains("case.unmerged.v1", "case.assigned.v1", "case.accepted.v1")
                .doesNotContain("case.returned.v1");
    }

    @Test
    void aCaseCanBeMergedAgainAndAgain() {
        UUID problem = opened();
        UUID id = merged(problem);

        for (int i = 0; i < 3; i++) {
            require(Desk.DISPATCHER.move(id, "separation", null));
            require(Desk.DISPATCHER.move(id, "merger", Map.of("problem", problem)));
        }

        assertThat(state(id)).isEqualTo("MERGED");
        assertThat(clocks(id)).isEqualTo(List.of("RESOLUTION S0001"));
        assertThat(show(Desk.LEADER, problem).jsonPath().getInt("cases")).isEqualTo(1);
    }

    @Test
    void helpersAreReleasedAndPlansEndWhenACaseIsMerged() {
        UUID id = Team.helpedCase();
        require(Desk.HANDLER.move(
                id, "plan", Map.of("steps", List.of(Map.of("title", "更换路灯", "dueOn", "2029-03-05")), "reason", "")));
        UUID problem = opened();

        require(Desk.DISPATCHER.move(id, "merger", Map.of("problem", problem)));
        require(move(Desk.LEADER, problem, "conclusion", conclusion("SOLVED")));

        await().atMost(Desk.LONG).until(() -> state(id).equals("RESOLVED"));
        assertThat(Team.states(id)).isEqualTo(List.of("RELEASED"));
        assertThat(Team.HELPER.show(id).statusCode()).isEqualTo(404);
    }

    @Test
    void saysOfEachCaseWhatBecameOfIt() {
        UUID problem = opened();
        UUID elsewhere = merged(opened());
        UUID waiting = Desk.caseFor("government-service", "HY");
        UUID resolved = Desk.resolvedCase();
        UUID nowhere = UUID.randomUUID();
        UUID sealed = referredCase();
        List<UUID> wanted = List.of(waiting, resolved, elsewhere, nowhere, sealed, waiting);

        Response first = link(problem, wanted);
        Response again = link(problem, wanted);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(first.jsonPath().getList("results.result"))
                .isEqualTo(List.of("LINKED", "REFUSED", "REFUSED", "REFUSED", "REFUSED"));
        assertThat(first.jsonPath().<String>getList("results.reason"))
                .containsExactly(null, "WRONG_STATE", "MERGED_ELSEWHERE", "UNKNOWN_CASE", "UNKNOWN_CASE");
        assertThat(again.jsonPath().getList("results.result"))
                .isEqualTo(first.jsonPath().getList("results.result"));
        assertThat(told(waiting)).isEqualTo(List.of("case.opened.v1", "case.merged.v1"));
    }

    @Test
    void theSameKeyLinksOnceAndAnswersTheSame() {
        UUID problem = opened();
        UUID id = Desk.caseFor("government-service", "HY");
        String key = UUID.randomUUID().toString();

        Response first = act(Desk.DISPATCHER, "/" + problem + "/cases", Map.of("cases", List.of(id)), null, key);
        require(Desk.DISPATCHER.move(id, "separation", null));
        Response again = act(Desk.DISPATCHER, "/" + problem + "/cases", Map.of("cases", List.of(id)), null, key);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(state(id)).isEqualTo("UNMERGED");
    }

    @Test
    void listsItsCasesPageByPage() {
        UUID problem = opened();
        List<UUID> cases = Problems.cases(5);
        require(link(problem, cases));

        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            Response page = Desk.HANDLER.get("/v1/common-problems/" + problem + "/cases?limit=2" + cursor);
            found.addAll(page.jsonPath().<String>getList("items.id"));
            String next = page.jsonPath().getString("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        cases.stream().map(UUID::toString).toList());
    }

    @Test
    void manyCasesAreMergedAndAnsweredInOneGo() {
        List<UUID> cases = Problems.cases(MANY);
        UUID problem = opened();

        long before = System.nanoTime();
        Response linked = link(problem, cases);
        long linking = System.nanoTime() - before;
        require(move(Desk.LEADER, problem, "conclusion", conclusion("SOLVED")));
        await().atMost(Desk.LONG.multipliedBy(2))
                .until(() -> show(Desk.LEADER, problem).jsonPath().getString("conclusion.answeredAt") != null);

        System.out.printf(
                "%d cases merged in %d ms, answered after %d ms%n",
                MANY, linking / 1_000_000, (System.nanoTime() - before - linking) / 1_000_000);
        assertThat(linked.jsonPath().getInt("done"))
                .as(linked.statusCode() + "")
                .isEqualTo(MANY);
        assertThat(Rows.number(
                        "select count(*) from dispatch_case c join merged_case m on m.case_id = c.id"
                                + " join case_reply r on r.case_id = c.id where m.problem_id = ? and c.state = 'RESOLVED'",
                        problem))
                .isEqualTo(MANY);
    }

    @Test
    void aRequestNamesAThousandCasesAtMost() {
        List<UUID> cases =
                Stream.generate(UUID::randomUUID).limit(LARGEST_REQUEST + 1).toList();

        assertThat(link(opened(), cases).statusCode()).isEqualTo(422);
        assertThat(link(opened(), cases.subList(1, cases.size())).statusCode()).isEqualTo(200);
    }
}
