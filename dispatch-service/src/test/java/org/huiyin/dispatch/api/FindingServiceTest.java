package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.AUDITOR;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;
import static org.huiyin.dispatch.api.Supervision.OTHER_LEADER;
import static org.huiyin.dispatch.api.Supervision.SECOND_SUPERVISOR;
import static org.huiyin.dispatch.api.Supervision.SUPERVISOR_OF_THE_UNIT;
import static org.huiyin.dispatch.api.Supervision.finding;
import static org.huiyin.dispatch.api.Supervision.move;
import static org.huiyin.dispatch.api.Supervision.post;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.ProblemRevoked;
import org.huiyin.bus.event.ProblemSubstantiated;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

@DispatchTest
class FindingServiceTest {

    @Test
    void aFindingCountsOnceASecondPersonHasConfirmedItAndIsRevokedByANewEvent() {
        // given
        UUID id = Desk.assignedCase();

        // when
        Response recorded = post(SUPERVISOR, "/v1/cases/" + id + "/findings", finding("S0001", 3));
        String path = recorded.getHeader("Location");
        Response confirmed = move(SECOND_SUPERVISOR, path + "/confirmation", null, recorded.getHeader("ETag"));
        Response revoked =
                move(SUPERVISOR, path + "/revocation", Map.of("reason", "APPEAL_UPHELD"), confirmed.getHeader("ETag"));

        // then
        assertThat(recorded.statusCode()).isEqualTo(201);
        assertThat(recorded.jsonPath().getString("state")).isEqualTo("RECORDED");
        assertThat(confirmed.jsonPath().getString("state")).isEqualTo("SUBSTANTIATED");
        assertThat(confirmed.jsonPath().getString("confirmation.unit")).isEqualTo("U000");
        assertThat(revoked.jsonPath().getString("revocation.reason")).isEqualTo("APPEAL_UPHELD");
        assertThat(SUPERVISOR.get(path).jsonPath().getString("state")).isEqualTo("REVOKED");
        assertThat(Supervision.history(id))
                .containsExactly("OPENED", "ASSIGNED", "FINDING_RECORDED", "FINDING_CONFIRMED", "FINDING_REVOKED");
        Supervision.awaitEvents(id, "problem.revoked.v1", 1);
        List<Envelope> told = TestBus.read(Topic.CASES, id);
        assertThat(told)
                .extracting(Envelope::type)
                .containsExactly(
                        "case.opened.v1", "case.assigned.v1", "problem.substantiated.v1", "problem.revoked.v1");
        assertThat(told)
                .extracting(Envelope::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 4).boxed().toList());
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        assertThat(told).noneMatch(event -> event.body().contains("recording 2026"));
        ProblemSubstantiated problem = (ProblemSubstantiated)
                EventJson.read(EventType.PROBLEM_SUBSTANTIATED, told.get(2).body());
        assertThat(problem.tags()).containsExactly("BUCK_PASSING", "SLOWNESS");
        assertThat(problem.severity()).isEqualTo(3);
        assertThat(problem.unit()).isEqualTo("U001");
        assertThat(problem.finderUnit()).isEqualTo("U000");
        ProblemRevoked undone = (ProblemRevoked)
                EventJson.read(EventType.PROBLEM_REVOKED, told.get(3).body());
        assertThat(undone.findingId()).isEqualTo(problem.findingId());
    }

    @Test
    void theRecorderAndTheUnitConcernedDoNotConfirmAndNobodyDoesItTwice() {
        UUID id = Desk.assignedCase();
        Response recorded = post(SUPERVISOR, "/v1/cases/" + id + "/findings", finding("S0001", 6));
        String path = recorded.getHeader("Location");
        String etag = recorded.getHeader("ETag");
        Desk homeless = new Desk("homeless-supervisor", "supervisor", "none");

        Response byTheUnit = move(SUPERVISOR_OF_THE_UNIT, path + "/confirmation", null, etag);
        Response early = move(SECOND_SUPERVISOR, path + "/revocation", Map.of("reason", "FACTS_WRONG"), etag);
        Response confirmed = move(SECOND_SUPERVISOR, path + "/confirmation", null, etag);
        Response stale = move(SUPERVISOR, path + "/revocation", Map.of("reason", "DUPLICATE"), etag);

        refused(move(SUPERVISOR, path + "/confirmation", null, etag), 412, "version-changed");
        refused(byTheUnit, 403, "supervision-by-the-unit-concerned");
        refused(early, 409, "wrong-state");
        assertThat(confirmed.statusCode()).isEqualTo(200);
        refused(stale, 412, "version-changed");
        String now = confirmed.getHeader("ETag");
        refused(move(SECOND_SUPERVISOR, path + "/confirmation", null, now), 409, "wrong-state");
        refused(
                move(SUPERVISOR_OF_THE_UNIT, path + "/revocation", Map.of("reason", "FACTS_WRONG"), now),
                403,
                "supervision-by-the-unit-concerned");
        refused(
                move(homeless, path + "/revocation", Map.of("reason", "FACTS_WRONG"), now),
                403,
                "supervision-without-a-unit");
    }

    @Test
    void theRecorderIsNotTheSecondPerson() {
        UUID id = Desk.assignedCase();
        Response recorded = post(SUPERVISOR, "/v1/cases/" + id + "/findings", finding("S0001", 1));

        Response again =
                move(SUPERVISOR, recorded.getHeader("Location") + "/confirmation", null, recorded.getHeader("ETag"));

        refused(again, 403, "confirmation-by-the-recorder");
        assertThat(Rows.number("select event_seq from dispatch_case where id = ?", id))
                .isEqualTo(2);
    }

    @Test
    void oneOfManyWhoConfirmAtOnceDoesAndItIsToldOnce() throws Exception {
        UUID id = Desk.assignedCase();
        Response recorded = post(SUPERVISOR, "/v1/cases/" + id + "/findings", finding("S0001", 3));
        String path = recorded.getHeader("Location") + "/confirmation";

        List<Integer> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            Callable<Integer> one = () -> move(SECOND_SUPERVISOR, path, null, recorded.getHeader("ETag"))
                    .statusCode();
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(6, one))) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        assertThat(Rows.number("select event_seq from dispatch_case where id = ?", id))
                .isEqualTo(3);
    }

    @Test
    void onlyASectionThatHadTheCaseCanBeCharged() {
        UUID id = Desk.assignedCase();
        String path = "/v1/cases/" + id + "/findings";

        refused(post(SUPERVISOR, path, finding("S0004", 3)), 422, "invalid-values");
        refused(post(SUPERVISOR, path, finding("S0000", 3)), 422, "invalid-values");
        refused(post(SUPERVISOR, path, finding("S0001", 2)), 422, "invalid-values");
        refused(post(SUPERVISOR_OF_THE_UNIT, path, finding("S0001", 3)), 403, "supervision-by-the-unit-concerned");
        assertThat(post(SUPERVISOR, path, Map.of()).statusCode()).isEqualTo(422);
        assertThat(post(SUPERVISOR, "/v1/cases/" + UUID.randomUUID() + "/findings", finding("S0001", 3))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Rows.number("select count(*) from finding where case_id = ?", id))
                .isZero();
    }

    @Test
    void aLeaderReadsConfirmedChargesAgainstTheOwnSectionWithoutTheEvidence() {
        UUID id = Desk.assignedCase();
        Response recorded = post(SUPERVISOR, "/v1/cases/" + id + "/findings", finding("S0001", 3));
        String path = recorded.getHeader("Location");

        int before = LEADER.get(path).statusCode();
        move(SECOND_SUPERVISOR, path + "/confirmation", null, recorded.getHeader("ETag"));
        Response mine = LEADER.get(path);

        assertThat(before).isEqualTo(404);
        assertThat(mine.jsonPath().getString("rootCause")).isEqualTo("licence-window-closed");
        assertThat(mine.asString()).doesNotContain("recording 2026").doesNotContain("supervisor");
        assertThat(AUDITOR.get(path).jsonPath().getString("office.evidence")).startsWith("recording 2026");
        assertThat(OTHER_LEADER.get(path).statusCode()).isEqualTo(404);
        assertThat(HANDLER.get(path).statusCode()).isEqualTo(403);
        assertThat(ids(LEADER, "case=" + id)).hasSize(1);
        assertThat(ids(OTHER_LEADER, "case=" + id)).isEmpty();
    }

    @Test
    void theRecorderWithdrawsWhatNobodyHasConfirmedAndItIsToldToNobody() {
        UUID id = Desk.assignedCase();
        Response recorded = post(SUPERVISOR, "/v1/cases/" + id + "/findings", finding("S0001", 3));
        String path = recorded.getHeader("Location");
        String etag = recorded.getHeader("ETag");
        Map<String, Object> why = Map.of("reason", "录音另有出处。");

        Response byAnother = move(SECOND_SUPERVISOR, path + "/withdrawal", why, etag);
        Response silent = move(SUPERVISOR, path + "/withdrawal", Map.of(), etag);
        Response withdrawn = move(SUPERVISOR, path + "/withdrawal", why, etag);

        refused(byAnother, 403, "not-the-recorder");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(withdrawn.jsonPath().getString("state")).isEqualTo("WITHDRAWN");
        assertThat(AUDITOR.get(path).jsonPath().getString("office.withdrawalReason"))
                .isEqualTo("录音另有出处。");
        refused(move(SECOND_SUPERVISOR, path + "/confirmation", null, withdrawn.getHeader("ETag")), 409, "wrong-state");
        assertThat(LEADER.get(path).statusCode()).isEqualTo(404);
        assertThat(ids(LEADER, "case=" + id)).isEmpty();
        assertThat(Supervision.history(id)).endsWith("FINDING_RECORDED", "FINDING_WITHDRAWN");
        assertThat(Rows.number("select event_seq from dispatch_case where id = ?", id))
                .isEqualTo(2);
    }

    @Test
    void whatWasConfirmedIsRevokedAndNotWithdrawn() {
        UUID id = Desk.assignedCase();
        Response recorded = post(SUPERVISOR, "/v1/cases/" + id + "/findings", finding("S0001", 3));
        String path = recorded.getHeader("Location");
        Response confirmed = move(SECOND_SUPERVISOR, path + "/confirmation", null, recorded.getHeader("ETag"));

        Response late = move(SUPERVISOR, path + "/withdrawal", Map.of("reason", "有误。"), confirmed.getHeader("ETag"));

        refused(late, 409, "wrong-state");
    }

    @Test
    void pagesShowEveryFindingOnce() {
        UUID id = Desk.assignedCase();
        for (int i = 0; i < 5; i++) {
            post(SUPERVISOR, "/v1/cases/" + id + "/findings", finding("S0001", 1));
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = SUPERVISOR.get("/v1/findings?limit=2&case=" + id + "&cursor=" + cursor);
            seen.addAll(page.jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(ids(SUPERVISOR, "state=SUBSTANTIATED&case=" + id)).isEmpty();
        assertThat(SUPERVISOR.get("/v1/findings?cursor=rubbish").statusCode()).isEqualTo(400);
    }

    private static List<String> ids(Desk desk, String query) {
        return desk.get("/v1/findings?" + query).jsonPath().getList("items.id");
    }

    private static void refused(Response response, int status, String type) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.jsonPath().getString("type")).endsWith(type);
    }
}
