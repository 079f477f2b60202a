package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;
import static org.huiyin.dispatch.api.Imports.ADMIN;
import static org.huiyin.dispatch.api.Imports.SECTIONS;
import static org.huiyin.dispatch.api.Imports.done;
import static org.huiyin.dispatch.api.Imports.section;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.CaseTransferred;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DispatchTest
class ReorganisationServiceTest {

    @BeforeEach
    void wednesday() {
        TestClock.moveTo(Instant.parse("2026-07-01T02:00:00Z"));
    }

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void aSplitHandsOpenCasesOverByCategoryAndLeavesThePastAsItWas() {
        // given
        sections("Y0101");
        UUID open = assigned("Y0101", "government-service");
        UUID tax = assigned("Y0101", "tax");
        UUID answered = assigned("Y0101", "tax");
        Desk handler = new Desk("y-handler", "handler", "/U001/Y0101");
        assertThat(handler.move(answered, "acceptance", null).statusCode()).isEqualTo(200);
        assertThat(handler.move(answered, "resolution", Desk.resolution("已办结。")).statusCode())
                .isEqualTo(200);
        String due = SUPERVISOR.show(open).jsonPath().getString("assignment.dueAt");

        // when
        Response ordered = order(
                "SPLIT",
                "2026-07-08",
                List.of("Y0101"),
                List.of(heir("Y0111"), heir("Y0112")),
                Map.of("tax", "Y0112", "*", "Y0111"));
        assertThat(ordered.statusCode()).as(ordered.asString()).isEqualTo(201);
        assertThat(holder(open)).isEqualTo("Y0101");
        TestClock.moveTo(Instant.parse("2026-07-07T16:00:01Z")); // midnight in Shanghai

        // then
        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(holder(open)).isEqualTo("Y0111"));
        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(holder(tax)).isEqualTo("Y0112"));
        assertThat(holder(answered)).isEqualTo("Y0101");
        JsonPath moved = SUPERVISOR.show(open).jsonPath();
        assertThat(moved.getString("assignment.dueAt")).isEqualTo(due);
        assertThat(moved.getString("assignment.leader")).isEqualTo("LY0111");
        assertThat(Rows.of("select section, unit, state from deadline where case_id = ? and kind = 'RESOLUTION'", open))
                .containsExactly(Map.of("section", "Y0111", "unit", "U001", "state", "ARMED"));
        assertThat(Rows.of("select section from urging where case_id = ?", open))
                .containsExactly(Map.of("section", "Y0111"));
        assertThat(SUPERVISOR.get("/v1/cases/" + open + "/history?limit=100").asString())
                .contains("TRANSFERRED");
        assertThat(DISPATCHER
                        .move(queued("tax"), "assignment", Desk.assignment("Y0101", "LY0101"))
                        .statusCode())
                .isEqualTo(422);
        told(open, ordered);
    }

    private static void told(UUID open, Response ordered) {
        await().atMost(Desk.LONG)
                .until(() -> TestBus.types(Topic.CASES, open).contains(EventType.CASE_TRANSFERRED.wireName()));
        List<Envelope> events = TestBus.read(Topic.CASES, open);
        assertThat(PublishedLanguage.violations(events)).isEmpty();
        assertThat(TestBus.types(Topic.CASES, open))
                .containsSubsequence("case.opened.v1", "case.assigned.v1", "case.transferred.v1", "case.assigned.v1");
        Envelope transfer = events.stream()
                .filter(event -> event.type().equals(EventType.CASE_TRANSFERRED.wireName()))
                .findFirst()
                .orElseThrow();
        CaseTransferred transferred = (CaseTransferred) EventJson.read(EventType.CASE_TRANSFERRED, transfer.body());
        assertThat(transferred.fromSection()).isEqualTo("Y0101");
        assertThat(transferred.section()).isEqualTo("Y0111");
        UUID id = UUID.fromString(ordered.jsonPath().getString("id"));
        await().atMost(Desk.LONG)
                .until(() -> !TestBus.read(Topic.ORGANISATIONS, id).isEmpty());
        List<Envelope> announced = TestBus.read(Topic.ORGANISATIONS, id);
        assertThat(PublishedLanguage.violations(announced)).isEmpty();
        assertThat(announced).singleElement().satisfies(event -> assertThat(event.body())
                .contains("2026-07-08", "Y0112"));
    }

    @Test
    void aMergerTodayRedirectsRoutingAndLineageTellsBothWays() {
        sections("Y0201", "Y0202", "Y0203");
        UUID suspended = assigned("Y0201", "tax");
        Desk handler = new Desk("y-handler", "handler", "/U001/Y0201");
        Desk leader = new Desk("y-leader", "leader", "/U001/Y0201");
        handler.move(suspended, "acceptance", null);
        leader.move(suspended, "suspension", Map.of("reason", "WAITING_FOR_AN_EXPERT"));

        Response merged = order("MERGE", "2026-07-01", List.of("Y0201", "Y0202"), List.of(heir("Y0210")), Map.of());
        Response closed = order("CLOSE", "2026-07-02", List.of("Y0210"), List.of(Map.of("code", "Y0203")), Map.of());
        TestClock.moveTo(Instant.parse("2026-07-02T02:00:00Z"));

        assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(201);
        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(201);
        await().atMost(Desk.LONG)
                .untilAsserted(() -> assertThat(holder(suspended)).isEqualTo("Y0203"));
        assertThat(SUPERVISOR.show(suspended).jsonPath().getString("state")).isEqualTo("SUSPENDED");
        JsonPath lineage = HANDLER.get("/v1/sections/Y0203/lineage").jsonPath();
        assertThat(lineage.getList("reorganisations.kind")).containsExactly("MERGE", "CLOSE");
        assertThat(HANDLER.get("/v1/sections/Y0201/lineage").jsonPath().getList("reorganisations.kind"))
                .containsExactly("MERGE", "CLOSE");
        assertThat(HANDLER.get("/v1/sections/Y0201/lineage").jsonPath().getList("chapters.closedOn"))
                .containsExactly(null, "2026-07-01");
        assertThat(HANDLER.get("/v1/sections?unit=U001&limit=200").jsonPath().getList("items.code"))
                .contains("Y0203")
                .doesNotContain("Y0201", "Y0210");
        assertThat(HANDLER.get("/v1/sections?unit=U001&on=2026-06-30&limit=200")
                        .jsonPath()
                        .getList("items.code"))
                .contains("Y0201", "Y0203");
    }

    @Test
    void anOpenCommonProblemGoesOverWithItsCasesAndIsConcludedByTheHeir() {
        sections("Y0801", "Y0802");
        Map<String, Object> wanted = Problems.wanted("Y0801", List.of(Problems.measure("S0001")));
        wanted.put("leader", "LY0801");
        Response opened = Problems.act(DISPATCHER, "", wanted, null);
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        UUID problem = UUID.fromString(opened.jsonPath().getString("id"));
        UUID merged = Problems.merged(problem);

        order("CLOSE", "2026-07-01", List.of("Y0801"), List.of(Map.of("code", "Y0802")), Map.of());

        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(holder(merged)).isEqualTo("Y0802"));
        await().atMost(Desk.LONG).untilAsserted(() -> assertThat(
                        Problems.show(DISPATCHER, problem).jsonPath().getString("leader"))
                .isEqualTo("LY0802"));
        Desk leader = new Desk("y-leader", "leader", "/U001/Y0802");
        Response concluded = Problems.move(leader, problem, "conclusion", Problems.conclusion("SOLVED"));
        assertThat(concluded.statusCode()).as(concluded.asString()).isEqualTo(200);
        await().atMost(Desk.LONG).until(() -> Problems.state(merged).equals("RESOLVED"));
    }

    @Test
    void aMovedSectionKeepsItsCodeAndOpenCasesGoToTheNewUnit() {
        sections("Y0301");
        UUID open = assigned("Y0301", "tax");
        UUID withdrawn = assigned("Y0301", "tax");

        Response moved = order(
                "MOVE", "2026-07-01", List.of("Y0301"), List.of(Map.of("code", "Y0301", "unit", "U002")), Map.of());
        Response renamed = order(
                "RENAME",
                "2026-07-20",
                List.of("Y0301"),
                List.of(Map.of("code", "Y0301", "nameZh", "新名科", "nameEn", "New Name Section")),
                Map.of());

        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(201);
        assertThat(renamed.statusCode()).as(renamed.asString()).isEqualTo(201);
        await().atMost(Desk.LONG)
                .untilAsserted(() -> assertThat(SUPERVISOR.show(open).jsonPath().getString("assignment.unit"))
                        .isEqualTo("U002"));
        assertThat(SUPERVISOR.show(withdrawn).jsonPath().getInt("round")).isEqualTo(1);
        assertThat(HANDLER.get("/v1/sections/Y0301?on=2026-07-20").jsonPath().getString("nameZh"))
                .isEqualTo("新名科");
        assertThat(HANDLER.get("/v1/sections/Y0301?on=2026-06-01").jsonPath().getString("unit"))
                .isEqualTo("U001");
    }

    @Test
    void refusesWhatWouldRewriteThePastOrLeaveWorkWithoutAnOwner() {
        sections("Y0401", "Y0402");

        assertThat(refused("CLOSE", "2026-06-30", List.of("Y0401"), List.of(Map.of("code", "Y0402")), Map.of()))
                .isEqualTo("backdated");
        assertThat(refused("CLOSE", "2026-07-01", List.of("Y0499"), List.of(Map.of("code", "Y0402")), Map.of()))
                .isEqualTo("unknown-predecessor");
        assertThat(refused("CLOSE", "2026-07-01", List.of("S0000"), List.of(Map.of("code", "Y0402")), Map.of()))
                .isEqualTo("unknown-predecessor");
        assertThat(refused("CLOSE", "2026-07-01", List.of("Y0401"), List.of(Map.of("code", "Y0498")), Map.of()))
                .isEqualTo("unknown-successor");
        assertThat(refused("SPLIT", "2026-07-01", List.of("Y0401"), List.of(heir("Y0411")), Map.of()))
                .isEqualTo("wrong-number");
        assertThat(refused("SPLIT", "2026-07-01", List.of("Y0401"), List.of(heir("Y0411"), heir("Y0412")), Map.of()))
                .isEqualTo("categories-incomplete");
        assertThat(refused("MERGE", "2026-07-01", List.of("Y0401", "Y0401"), List.of(heir("Y0411")), Map.of()))
                .isEqualTo("named-twice");
        assertThat(refused(
                        "MOVE",
                        "2026-07-01",
                        List.of("Y0401"),
                        List.of(Map.of("code", "Y0401", "unit", "U001")),
                        Map.of()))
                .isEqualTo("nothing-new");
        Map<String, Object> busy = new HashMap<>(heir("Y0413"));
        busy.put("leader", leader("L0001"));
        assertThat(refused("MERGE", "2026-07-01", List.of("Y0401", "Y0402"), List.of(busy), Map.of()))
                .isEqualTo("leader-leads-another");
        assertThat(Supervision.post(HANDLER, "/v1/register/reorganisations", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Rows.number("select count(*) from reorganised_section where code like 'Y04%'"))
                .isZero();
    }

    private static String refused(
            String kind, String on, List<String> before, List<Map<String, Object>> after, Map<String, String> shares) {
        Response answer = order(kind, on, before, after, shares);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        return answer.jsonPath().getString("errors[0].code");
    }

    private static Response order(
            String kind,
            String on,
            List<String> before,
            List<? extends Map<String, ?>> after,
            Map<String, String> shares) {
        return Supervision.post(
                ADMIN,
                "/v1/register/reorganisations",
                Map.of(
                        "kind", kind,
                        "effectiveOn", on,
                        "predecessors", before,
                        "successors", after,
                        "byCategory", shares));
    }

    private static Map<String, Object> heir(String code) {
        return Map.of(
                "code", code,
                "nameZh", "新科",
                "nameEn", "New Section",
                "unit", "U001",
                "territory", "HY",
                "industry", "tax",
                "leader", leader("L" + code),
                "mailbox", "new@sections.huiyin.example");
    }

    private static Map<String, String> leader(String code) {
        return Map.of("code", code, "nameZh", "赵六", "nameEn", "Liu Zhao", "mailbox", "zhao@sections.huiyin.example");
    }

    private static void sections(String... codes) {
        StringBuilder csv = new StringBuilder(SECTIONS);
        for (String code : codes) {
            csv.append(section(code, "L" + code, "2026-06-01"));
        }
        assertThat(done("data=SECTIONS", csv.toString()).getString("state")).isEqualTo("APPLIED");
        await().atMost(Desk.LONG)
                .until(() ->
                        HANDLER.get("/v1/sections/" + codes[codes.length - 1]).statusCode() == 200);
    }

    private static UUID queued(String category) {
        return Desk.caseFor(category, "HY");
    }

    private static UUID assigned(String section, String category) {
        UUID id = queued(category);
        Response assigned = DISPATCHER.move(id, "assignment", Desk.assignment(section, "L" + section));
        assertThat(assigned.statusCode()).as(assigned.asString()).isEqualTo(200);
        return id;
    }

    private static String holder(UUID id) {
        return SUPERVISOR.show(id).jsonPath().getString("assignment.section");
    }
}
