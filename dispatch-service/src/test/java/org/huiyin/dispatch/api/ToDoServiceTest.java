package org.huiyin.dispatch.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.CLERK;
import static org.huiyin.dispatch.Desk.COLLEAGUE;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.OTHER_HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;
import static org.huiyin.dispatch.api.Supervision.SECOND_SUPERVISOR;
import static org.huiyin.dispatch.api.Supervision.SUPERVISOR_OF_THE_UNIT;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

@DispatchTest
class ToDoServiceTest {

    @Test
    void aHandlerAcceptsSpeaksAndAnswers() {
        UUID id = Desk.assignedCase();
        assertThat(ToDo.kinds(HANDLER, id)).containsExactlyInAnyOrder("ACCEPTANCE", "FIRST_CONTACT");

        require(HANDLER.move(id, "acceptance", null));
        assertThat(ToDo.kinds(HANDLER, id)).containsExactlyInAnyOrder("FIRST_CONTACT", "ANSWER");
        assertThat(ToDo.kinds(LEADER, id)).containsExactly("ANSWER");

        require(HANDLER.move(id, "contact", Map.of("channel", "PHONE", "reached", true)));
        assertThat(ToDo.kinds(HANDLER, id)).containsExactly("ANSWER");

        require(HANDLER.move(id, "resolution", Desk.resolution("已办结。")));
        assertThat(ToDo.kinds(HANDLER, id)).isEmpty();
        assertThat(ToDo.kinds(LEADER, id)).isEmpty();
    }

    @Test
    void aTaskSaysUntilWhenAndWhereItIsDone() {
        UUID id = Desk.acceptedCase();

        Map<String, Object> answer = requireNonNull(ToDo.one(HANDLER, "ANSWER", id));

        assertThat(answer)
                .containsEntry("number", Desk.number(id))
                .containsEntry("section", "S0001")
                .containsEntry("provisional", false)
                .containsKey("dueAt")
                .containsEntry("doneAt", "/v1/cases/" + id + "/resolution");
        assertThat(Duration.parse((String) answer.get("timeLeft"))).isPositive();
    }

    @Test
    void whatIsLateHasLessThanNothingLeft() {
        UUID id = Desk.acceptedCase();
        Rows.update("update dispatch_case set due_at = now() - interval '26 hours' where id = ?", id);

        Map<String, Object> answer = requireNonNull(ToDo.one(HANDLER, "ANSWER", id));

        assertThat((String) answer.get("timeLeft")).startsWith("-PT");
        assertThat(Duration.parse((String) answer.get("timeLeft"))).isLessThan(Duration.ofHours(-25));
    }

    @Test
    void theOfficeAssignsFollowsUpAndStrikesOff() {
        UUID id = Desk.caseFor("government-service", "HY");
        assertThat(ToDo.kinds(DISPATCHER, id)).containsExactly("ASSIGNMENT");
        require(DISPATCHER.move(id, "assignment", Desk.assignment("S0001", "L0001")));
        assertThat(ToDo.kinds(DISPATCHER, id)).isEmpty();
        require(HANDLER.move(id, "acceptance", null));
        require(HANDLER.move(id, "resolution", Desk.resolution("已办结。")));

        for (Desk desk : List.of(DISPATCHER, SUPERVISOR, CLERK)) {
            assertThat(ToDo.kinds(desk, id)).containsExactly("FOLLOW_UP");
        }
        assertThat(ToDo.kinds(COLLEAGUE, id)).as("of the handling unit").isEmpty();

        require(SUPERVISOR.move(id, "follow-up", Desk.reached("SATISFIED")));
        assertThat(ToDo.kinds(SUPERVISOR, id)).isEmpty();
        assertThat(ToDo.kinds(DISPATCHER, id)).containsExactly("STRIKE_OFF");
        require(DISPATCHER.move(id, "strike-off", null));
        assertThat(ToDo.kinds(DISPATCHER, id)).isEmpty();
    }

    @Test
    void aContestedCaseIsRuled() {
        UUID id = Desk.assignedCase();
        require(HANDLER.move(id, "return", Desk.giveBack("OUTSIDE_COMPETENCE", "S0004")));
        assertThat(ToDo.kinds(DISPATCHER, id)).containsExactly("ASSIGNMENT");
        require(DISPATCHER.move(id, "assignment", Desk.assignment("S0004", "L0004")));
        assertThat(ToDo.kinds(HANDLER, id)).isEmpty();
        assertThat(ToDo.kinds(OTHER_HANDLER, id)).containsExactlyInAnyOrder("ACCEPTANCE", "FIRST_CONTACT");
        require(OTHER_HANDLER.move(id, "return", Desk.giveBack("OUTSIDE_COMPETENCE", "S0001")));

        assertThat(ToDo.kinds(DISPATCHER, id)).containsExactly("RULING");
        assertThat(requireNonNull(ToDo.one(DISPATCHER, "RULING", id))).containsKey("dueAt");
    }

    @Test
    void moreTimeIsDecidedBySomebodyElse() {
        UUID id = Desk.acceptedCase();
        require(HANDLER.move(id, "extension-request", Map.of("workingDays", 2, "basis", "等待检测报告")));

        assertThat(ToDo.kinds(DISPATCHER, id)).containsExactly("EXTENSION_DECISION");
        assertThat(ToDo.kinds(SUPERVISOR, id)).containsExactly("EXTENSION_DECISION");
        Desk both = new Desk("handler", "dispatcher", "/U001/S0001");
        assertThat(ToDo.kinds(both, id)).as("who asked").isEmpty();
    }

    @Test
    void whoHelpsTakesTheShareOnAndReportsAndWhoLeadsDoesNot() {
        UUID id = Team.helpedCase();

        assertThat(ToDo.kinds(Team.HELPER, id)).containsExactly("SHARE_ACCEPTANCE");
        require(Team.HELPER.move(id, "co-handlers/1/acceptance", null));
        assertThat(ToDo.kinds(Team.HELPER, id)).containsExactly("SHARE");
        assertThat(ToDo.kinds(HANDLER, id)).doesNotContain("SHARE").contains("ANSWER");
    }

    @Test
    void aSuspendedCaseAsksForNoAnswer() {
        UUID id = Desk.acceptedCase();
        require(LEADER.move(id, "suspension", Map.of("reason", "WAITING_FOR_A_COURT")));

        assertThat(ToDo.kinds(HANDLER, id)).containsExactly("FIRST_CONTACT");
    }

    @Test
    void anOrderIsAnsweredByItsSectionAndVerifiedByTheOtherSide() {
        UUID id = Desk.acceptedCase();
        String order = Supervision.post(SUPERVISOR, "/v1/cases/" + id + "/supervision-orders", Supervision.order(3))
                .jsonPath()
                .getString("id");
        assertThat(ToDo.kinds(LEADER, id)).containsExactlyInAnyOrder("ANSWER", "ORDER_ANSWER");
        assertThat(ToDo.kinds(SUPERVISOR, id)).isEmpty();

        Supervision.move(LEADER, "/v1/supervision-orders/" + order + "/answer", Map.of("text", "已补齐。"), "\"v1\"");

        assertThat(ToDo.kinds(LEADER, id)).containsExactly("ANSWER");
        assertThat(requireNonNull(ToDo.one(SUPERVISOR, "ORDER_VERIFICATION", id)))
                .containsEntry("doneAt", "/v1/supervision-orders/" + order + "/verification");
        assertThat(ToDo.kinds(SUPERVISOR_OF_THE_UNIT, id)).isEmpty();
    }

    @Test
    void aFindingWaitsForASecondSupervisor() {
        UUID id = Desk.acceptedCase();
        Response finding =
                Supervision.post(SUPERVISOR, "/v1/cases/" + id + "/findings", Supervision.finding("S0001", 3));
        assertThat(finding.statusCode()).isEqualTo(201);

        assertThat(ToDo.kinds(SECOND_SUPERVISOR, id)).containsExactly("FINDING_CONFIRMATION");
        assertThat(ToDo.kinds(SUPERVISOR, id)).as("who recorded it").isEmpty();
        assertThat(ToDo.kinds(SUPERVISOR_OF_THE_UNIT, id)).isEmpty();
    }

    @Test
    void aGroupOwesOneRoundAWeek() {
        Desk member = new Desk("rounds-" + UUID.randomUUID(), "supervisor", "/U000/S0000");
        assertThat(ToDo.all(member, "&kind=ROUND", 200)).isEmpty();
        String subject = "rounder-" + UUID.randomUUID();
        Desk rounder = new Desk(subject, "supervisor", "/U000/S0000");
        String group = Supervision.post(
                        SUPERVISOR,
                        "/v1/supervision-groups",
                        Map.of(
                                "nameZh",
                                "督导一组",
                                "nameEn",
                                "Group 1",
                                "members",
                                List.of(Tokens.ISSUER + "|" + subject),
                                "units",
                                List.of("U001")))
                .jsonPath()
                .getString("id");

        List<Map<String, Object>> due = ToDo.all(rounder, "&kind=ROUND", 200);

        assertThat(due).hasSize(1);
        assertThat(due.get(0)).containsEntry("doneAt", "/v1/supervision-groups/" + group + "/rounds");
        assertThat(due.get(0)).containsKey("dueAt").doesNotContainKey("caseId");
    }

    @Test
    void pagesShowEachTaskOnceTheLeastTimeLeftFirst() {
        for (int i = 0; i < 3; i++) {
            Desk.assignedCase();
        }
        UUID late = Desk.acceptedCase();
        Rows.update("update dispatch_case set due_at = now() - interval '9 days' where id = ?", late);

        List<Map<String, Object>> paged = ToDo.all(HANDLER, "", 3);

        assertThat(paged).isEqualTo(withoutClock(paged, ToDo.all(HANDLER, "", 200)));
        assertThat(new HashSet<>(paged.stream().map(ToDoServiceTest::key).toList()))
                .hasSameSizeAs(paged);
        assertThat(paged.stream().map(task -> Instant.parse((String) task.get("dueAt"))))
                .isSorted();
        List<Map<String, Object>> office = ToDo.all(DISPATCHER, "", 2);
        assertThat(new HashSet<>(office.stream().map(ToDoServiceTest::key).toList()))
                .hasSameSizeAs(office);
        assertThat(office.stream().map(ToDoServiceTest::key))
                .containsExactlyElementsOf(ToDo.all(DISPATCHER, "", 200).stream()
                        .map(ToDoServiceTest::key)
                        .toList());
    }

    @Test
    void onlyTheKindsThatAreAskedForAreThereAndNoCursorOfOurs() {
        UUID id = Desk.assignedCase();

        assertThat(ToDo.all(HANDLER, "&kind=ACCEPTANCE&kind=ANSWER", 200))
                .allSatisfy(task -> assertThat(task.get("kind")).isIn("ACCEPTANCE", "ANSWER"))
                .anySatisfy(task -> assertThat(task).containsEntry("caseId", id.toString()));
        assertThat(ToDo.all(HANDLER, "&kind=ASSIGNMENT", 200))
                .as("a dispatcher's")
                .isEmpty();
        for (String query : List.of("cursor=rubbish", "limit=0", "limit=201", "kind=NAP")) {
            assertThat(HANDLER.get("/v1/to-do?" + query).statusCode()).as(query).isIn(400, 404, 422);
        }
    }

    private static String key(Map<String, Object> task) {
        return task.get("kind") + " " + task.get("doneAt");
    }

    /** The time left is counted from when a page is read. */
    private static List<Map<String, Object>> withoutClock(
            List<Map<String, Object>> one, List<Map<String, Object>> other) {
        one.forEach(task -> task.remove("timeLeft"));
        other.forEach(task -> task.remove("timeLeft"));
        return other;
    }

    private static void require(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    }
}
