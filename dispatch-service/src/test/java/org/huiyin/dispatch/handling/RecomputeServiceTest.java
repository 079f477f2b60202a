package org.huiyin.dispatch.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.CaseDeadlineRecomputed;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.importing.CityFiles;
import org.huiyin.service.calendar.DayKind;
import org.huiyin.service.calendar.SpecialDay;
import org.huiyin.service.calendar.WorkCalendar;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DispatchTest
class RecomputeServiceTest {
    private static final Map<String, Object> THREE_DAYS = Map.of("workingDays", 3, "basis", "等待材料。");

    @Inject
    Transactions transactions;

    @Inject
    RecomputeDeadlines recomputeDeadlines;

    @BeforeEach
    void inTheLastWeekOfTheLastKnownYear() {
        TestClock.moveTo(Instant.parse("2026-12-29T02:00:00Z")); // a Tuesday
    }

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void theYearThatComesMovesWhatWasProvisionalFromItsFacts() {
        // given: 2027 is not known; five working days from Tuesday, and three more
        UUID id = Desk.acceptedCase();
        Desk.HANDLER.move(id, "extension-request", THREE_DAYS);
        Response extended = Desk.SUPERVISOR.move(id, "extension-decision", Map.of("granted", true));
        List<String> listed = provisional();

        // when: New Year's Day and the Monday after turn out to be off
        recompute(2);

        // then
        Response shown = Desk.SUPERVISOR.show(id);
        assertThat(extended.jsonPath().getBoolean("assignment.provisional")).isTrue();
        assertThat(extended.jsonPath().getString("assignment.dueOn")).isEqualTo("2027-01-08");
        assertThat(listed).contains(id.toString());
        assertThat(shown.jsonPath().getString("assignment.dueOn")).isEqualTo("2027-01-12");
        assertThat(shown.jsonPath().getBoolean("assignment.provisional")).isFalse();
        assertThat(provisional()).doesNotContain(id.toString());
        assertThat(Rows.of("select cast(due_on as text) due_on from urging where case_id = ?", id))
                .containsExactly(Map.of("due_on", "2027-01-12"));
        assertThat(told(id)).singleElement().satisfies(event -> {
            assertThat(event.formerDueAt()).isEqualTo("2027-01-08T16:00:00Z");
            assertThat(event.dueAt()).isEqualTo("2027-01-12T16:00:00Z");
            assertThat(event.calendarVersion()).isEqualTo(2);
        });
        assertThat(PublishedLanguage.violations(TestBus.read(Topic.CASES, id))).isEmpty();
        assertThat(Desk.SUPERVISOR.get("/v1/cases/" + id + "/history").asString())
                .contains("DEADLINE_RECOMPUTED");
    }

    @Test
    void whatStandsStillGoesOnStandingStill() {
        UUID id = Desk.acceptedCase();
        Desk.LEADER.move(id, "suspension", Map.of("reason", "WAITING_FOR_AN_EXPERT"));

        recompute(3);

        assertThat(Desk.SUPERVISOR.show(id).jsonPath().getString("state")).isEqualTo("SUSPENDED");
        assertThat(Rows.of("select state from deadline where case_id = ? and kind = 'RESOLUTION'", id))
                .containsExactly(Map.of("state", "PAUSED"));
    }

    @Test
    void theListOfProvisionalDeadlinesPages() {
        UUID one = Desk.assignedCase();
        UUID other = Desk.assignedCase();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = Desk.DISPATCHER.get(
                    "/v1/deadlines/provisional?limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(page.statusCode()).isEqualTo(200);
            seen.addAll(page.jsonPath().getList("items.caseId"));
            cursor = page.jsonPath().getString("nextCursor") == null
                    ? ""
                    : page.jsonPath().getString("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(seen).contains(one.toString(), other.toString());
        assertThat(Desk.DISPATCHER
                        .get("/v1/deadlines/provisional?cursor=nonsense")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Desk.HANDLER.get("/v1/deadlines/provisional").statusCode()).isEqualTo(403);
    }

    private void recompute(int version) {
        List<SpecialDay> days = new ArrayList<>(CityFiles.read().days());
        days.add(new SpecialDay(LocalDate.parse("2027-01-01"), DayKind.HOLIDAY, "元旦", "New Year"));
        days.add(new SpecialDay(LocalDate.parse("2027-01-04"), DayKind.HOLIDAY, "元旦", "New Year"));
        WorkCalendar newer = new WorkCalendar(version, ZoneId.of("Asia/Shanghai"), 2004, 2027, days);
        int done;
        do {
            done = transactions
                    .inNew(session -> recomputeDeadlines.run(session, newer))
                    .await()
                    .atMost(Desk.LONG);
        } while (done > 0);
    }

    private static List<CaseDeadlineRecomputed> told(UUID id) {
        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(TestBus.types(Topic.CASES, id))
                .contains("case.deadline-recomputed.v1"));
        return TestBus.read(Topic.CASES, id).stream()
                .filter(event -> event.type().equals("case.deadline-recomputed.v1"))
                .map(event -> (CaseDeadlineRecomputed) EventJson.read(EventType.CASE_DEADLINE_RECOMPUTED, event.body()))
                .filter(event -> event.kind().equals("RESOLUTION"))
                .toList();
    }

    private static List<String> provisional() {
        return Desk.DISPATCHER.all("/v1/deadlines/provisional", "caseId");
    }
}
