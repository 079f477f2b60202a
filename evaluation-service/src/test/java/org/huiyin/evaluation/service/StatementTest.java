package org.huiyin.evaluation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.event.SectionRegistered;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class StatementTest {
    private static final String PERIOD = "?from=2026-01-01&to=2026-12-31";

    @Test
    void statesEveryFigureWithItsIntervalAndItsCases() {
        // given
        var good = new CaseStory()
                .assignedTo("S0100")
                .accepted()
                .resolved("SOLVED", true)
                .answered(true, "SATISFIED");
        var late = new CaseStory()
                .assignedTo("S0100")
                .accepted()
                .missed()
                .resolved("SOLVED", false)
                .notReached();
        var back = new CaseStory().assignedTo("S0100").returned().assignedTo("S0101");
        var explained = new CaseStory().assignedTo("S0100").resolved("EXPLAINED", true);

        // when
        Office.tell(good, late, back, explained);
        JsonPath statement = Office.statement("S0100");

        // then
        assertFigure(statement, "received", 3, 4);
        assertFigure(statement, "onTime", 2, 3);
        assertFigure(statement, "resolved", 2, 2);
        assertFigure(statement, "satisfied", 1, 1);
        assertThat(statement.getDouble("received.interval.lower")).isCloseTo(0.300642, within(1e-6));
        assertThat(statement.getDouble("received.interval.upper")).isCloseTo(0.954413, within(1e-6));
        assertThat(statement.getString("onTime.cases.find { it.caseId == '" + late.id() + "' }.reason"))
                .isEqualTo("LATE");
        assertThat(statement.getString("received.cases.find { !it.counts }.caseId"))
                .isEqualTo(back.id().toString());
    }

    @Test
    void aReopenedCaseIsUnresolvedUntilItIsResolvedAnew() {
        // given
        var again = new CaseStory().assignedTo("S0110").resolved("SOLVED", true).answered(false, "DISSATISFIED");
        again.reopened().assignedTo("S0110").resolved("SOLVED", true);
        var elsewhere =
                new CaseStory().assignedTo("S0110").resolved("SOLVED", true).answered(false, "DISSATISFIED");
        elsewhere.reopened().assignedTo("S0110").returned().assignedTo("S0111");

        // when
        Office.tell(again, elsewhere);

        // then
        JsonPath statement = Office.statement("S0110");
        assertFigure(statement, "resolved", 1, 2);
        assertThat(statement.getString("resolved.cases.find { it.caseId == '" + elsewhere.id() + "' }.reason"))
                .isEqualTo("REOPENED");
        assertFigure(statement, "satisfied", 0, 2);
    }

    @Test
    void eventsOfTheTwoTopicsMayComeInAnyOrderAndTwice() {
        // given
        var story = new CaseStory().assignedTo("S0120").resolved("SOLVED", true).withdrawn(CaseStory.DUE);
        var events = new ArrayList<Envelope>(story.caseEvents());
        events.addAll(story.complaintEvents());
        events.addAll(story.caseEvents());

        // when
        Office.publish(events);
        Office.awaitApplied(List.of(story));

        // then
        assertFigure(Office.statement("S0120"), "onTime", 1, 1);
    }

    @Test
    void listsTheCasesOfAFigurePageByPage() {
        // given
        var stories = new ArrayList<CaseStory>();
        for (int i = 0; i < 5; i++) {
            stories.add(new CaseStory().assignedTo("S0130").resolved(i == 0 ? "PARTLY" : "SOLVED", true));
        }
        Office.tell(stories.toArray(CaseStory[]::new));
        String path = "/v1/sections/S0130/statement/cases" + PERIOD + "&figure=resolved&size=3";

        // when
        JsonPath first =
                Office.get(path, "supervisor").statusCode(200).extract().jsonPath();
        JsonPath second = Office.get(path + "&cursor=" + first.getString("nextCursor"), "supervisor")
                .statusCode(200)
                .body("nextCursor", nullValue())
                .extract()
                .jsonPath();

        // then
        var listed = new ArrayList<String>(first.getList("items.caseId"));
        listed.addAll(second.getList("items.caseId"));
        assertThat(listed)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        stories.stream().map(story -> story.id().toString()).toList());
        Office.get(path + "&counts=false", "supervisor")
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("PARTLY_SOLVED"));
    }

    @Test
    void namesTheSectionAsTheRegisterDoes() {
        // given
        String code = "S0140";
        UUID id = UUID.nameUUIDFromBytes(("section:" + code).getBytes(StandardCharsets.UTF_8));
        TestBus.publish(
                new SectionRegistered(
                        id,
                        code,
                        "政务科",
                        "Service desk",
                        "U001",
                        "政务局",
                        "Service bureau",
                        "CITY",
                        "HY",
                        "service",
                        "leader",
                        "l@example.org",
                        "s@example.org",
                        LocalDate.parse("2026-01-01"),
                        null),
                1);

        // when
        org.awaitility.Awaitility.await().atMost(Office.PATIENCE).untilAsserted(() -> Office.get(
                        "/v1/sections/S0140/statement", "leader", "/U001/S0140")
                .statusCode(200)
                .body("section.nameZh", equalTo("政务科"))
                .body("received.n", equalTo(0))
                .body("received.share", nullValue())
                .body("received.interval", nullValue()));
    }

    @Test
    void aForeignSectionIsNotThereForAHandler() {
        Office.tell(new CaseStory().assignedTo("S0150"));
        for (String tail : List.of("/statement", "/statement/cases?figure=received")) {
            Office.get("/v1/sections/S0150" + tail, "handler", "/U001/S0151").statusCode(404);
            Office.get("/v1/sections/S0999" + tail, "handler", "/U001/S0151").statusCode(404);
            Office.get("/v1/sections/S0150" + tail, "handler", "/U001/S0150").statusCode(200);
            Office.get("/v1/sections/S0999" + tail, "evaluator").statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"complainant", "partner", "intake-clerk", "dispatcher", "admin"})
    void othersMayNotAskAtAll(String role) {
        Office.get("/v1/sections/S0001/statement", role, "/U001/S0001").statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "from=2026-02-30", "from=2026-05-01&to=2026-04-30", "to=9999-12-31"})
    void refusesWhatIsNotAPeriod(String query) {
        Office.get("/v1/sections/S0001/statement?" + query, "evaluator")
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure=nothing", "figure=received&cursor=AAAA", "size=5", "figure=received&size=0"})
    void refusesWhatIsNotAList(String query) {
        int status = Office.get("/v1/sections/S0001/statement/cases?" + query, "evaluator")
                .contentType("application/problem+json")
                .extract()
                .statusCode();
        assertThat(status).isIn(400, 422);
    }

    @Test
    void aCaseBelongsToThePeriodInWhichItWasHandedOver() {
        Office.tell(new CaseStory().assignedTo("S0160"));
        String path = "/v1/sections/S0160/statement";
        Office.get(path + "?from=2026-03-02&to=2026-03-02", "analyst").body("received.n", equalTo(1));
        Office.get(path + "?from=2026-03-03&to=2026-12-31", "analyst").body("received.n", equalTo(0));
    }

    private static void assertFigure(JsonPath statement, String figure, int numerator, int n) {
        assertThat(statement.getInt(figure + ".numerator")).as(figure).isEqualTo(numerator);
        assertThat(statement.getInt(figure + ".n")).as(figure + " n").isEqualTo(n);
        assertThat(statement.getList(figure + ".cases")).hasSize(n);
    }
}
