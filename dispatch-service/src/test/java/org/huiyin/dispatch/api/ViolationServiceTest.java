package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** A healthy case breaks no rule; each rule is broken here by editing a row behind the service's back. */
@DispatchTest
class ViolationServiceTest {

    @Test
    void aCaseThatIsHandledBreaksNoRuleFromItsBeginningToItsEnd() {
        UUID id = Desk.caseFor("government-service", "HY");
        assertThat(rules(id)).isEmpty();
        DISPATCHER.move(id, "assignment", Desk.assignment("S0001", "L0001"));
        assertThat(rules(id)).isEmpty();
        HANDLER.move(id, "acceptance", null);
        assertThat(rules(id)).isEmpty();
        HANDLER.move(id, "resolution", Desk.resolution("已办结。"));
        assertThat(rules(id)).isEmpty();
        SUPERVISOR.move(id, "follow-up", Desk.reached("SATISFIED"));
        assertThat(rules(id)).isEmpty();
        DISPATCHER.move(id, "strike-off", null);
        assertThat(SUPERVISOR.show(id).jsonPath().getString("state")).isEqualTo("STRUCK_OFF");
        assertThat(rules(id)).isEmpty();
    }

    @Test
    void aCaseWithoutAnOwnerIsFound() {
        UUID id = Desk.caseFor("government-service", "HY");

        Rows.update("update dispatch_case set waiting_since = now() - interval '25 hours' where id = ?", id);

        assertThat(rules(id)).containsExactly("WITHOUT_AN_OWNER");
    }

    @Test
    void aCaseOfASectionThatIsGoneIsFound() {
        UUID id = Desk.caseFor("government-service", "HY");
        DISPATCHER.move(id, "assignment", Desk.assignment("S0600", "L0600"));
        assertThat(rules(id)).isEmpty();

        Rows.update("update section set closed_on = '2026-01-02' where code = 'S0600'");
        try {
            assertThat(rules(id)).containsExactly("OWNER_GONE");
        } finally {
            Rows.update("update section set closed_on = null where code = 'S0600'");
        }
    }

    @Test
    void anAnswerThatIsOverdueIsFound() {
        UUID id = Desk.acceptedCase();

        Rows.update("update dispatch_case set due_at = now() - interval '1 minute' where id = ?", id);

        assertThat(rules(id)).containsExactly("ANSWER_OVERDUE");
    }

    @Test
    void anEndWithoutAnAnswerIsFound() {
        UUID emptied = endedCase();
        Rows.update("delete from case_reply where case_id = ?", emptied);
        assertThat(rules(emptied)).containsExactly("ENDED_WITHOUT_AN_ANSWER");
    }

    @Test
    void anEndThatNobodyToldOfIsFound() {
        UUID id = Desk.acceptedCase();
        Rows.update("alter table dispatch_case disable trigger dispatch_case_has_event");
        try {
            Rows.update("update dispatch_case set state = 'STRUCK_OFF', ended_at = now() where id = ?", id);
        } finally {
            Rows.update("alter table dispatch_case enable trigger dispatch_case_has_event");
        }

        assertThat(rules(id)).containsExactly("ENDED_WITHOUT_AN_ANSWER");
    }

    @Test
    void anAnswerOfAFormerRoundIsNoAnswer() {
        UUID id = endedCase();

        Rows.update("update dispatch_case set round = 2 where id = ?", id);

        assertThat(rules(id)).containsExactly("ENDED_WITHOUT_AN_ANSWER");
    }

    @Test
    void pagesShowEachViolationOnceTheOldestFirst() {
        for (int hours = 30; hours < 33; hours++) {
            UUID id = Desk.caseFor("government-service", "HY");
            Rows.update(
                    "update dispatch_case set waiting_since = now() - make_interval(hours => ?) where id = ?",
                    hours,
                    id);
        }

        List<Map<String, Object>> found = all(1);

        assertThat(found.size()).isGreaterThanOrEqualTo(3);
        assertThat(new HashSet<>(found)).hasSameSizeAs(found);
        assertThat(found).isEqualTo(all(200));
        assertThat(found.stream().map(one -> (String) one.get("since"))).isSorted();
        for (String query : List.of("cursor=rubbish", "limit=0", "rule=NICE", "case=x")) {
            assertThat(SUPERVISOR.get("/v1/violations?" + query).statusCode())
                    .as(query)
                    .isIn(400, 404, 422);
        }
    }

    private static UUID endedCase() {
        UUID id = Desk.resolvedCase();
        SUPERVISOR.move(id, "follow-up", Desk.reached("SATISFIED"));
        DISPATCHER.move(id, "strike-off", null);
        return id;
    }

    private static List<String> rules(UUID id) {
        return SUPERVISOR.get("/v1/violations?case=" + id).jsonPath().getList("items.rule");
    }

    private static List<Map<String, Object>> all(int limit) {
        List<Map<String, Object>> found = new ArrayList<>();
        String cursor = "";
        do {
            var page = SUPERVISOR
                    .get("/v1/violations?rule=WITHOUT_AN_OWNER&limit=" + limit + "&cursor=" + cursor)
                    .jsonPath();
            found.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return found;
    }
}
