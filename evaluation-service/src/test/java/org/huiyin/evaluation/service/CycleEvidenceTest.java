package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.huiyin.evaluation.service.CycleStory.AUDITOR;
import static org.huiyin.evaluation.service.CycleStory.EVALUATOR;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.evaluation.run.Results;
import org.huiyin.evaluation.service.CycleStory.Person;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CycleEvidenceTest extends CycleTest {
    private static final Person SUPERVISOR = new Person("supervisor-1", "supervisor", "/U904");

    @Test
    void ballotsAreBalancedOverGroupsAndNobodyRatesTheOwnUnitOrTwice() {
        CycleStory cycle = collecting("T-BALLOT", false).over("S0701", "U071").over("S0702", "U072");
        Person near = rater(cycle, "near", "citizens", "U071");
        Person first = rater(cycle, "first", "citizens", "U905");
        Person second = rater(cycle, "second", "citizens", "U905");
        Person third = rater(cycle, "third", "enterprises", "U906");
        Person stranger = rater(cycle, "without-contact", "enterprises", "U906");

        cycle.add(first, "ballots", ballot(true, 40));
        cycle.add(second, "ballots", ballot(true, 60));
        cycle.add(third, "ballots", ballot(true, 90));
        cycle.add(stranger, "ballots", ballot(false, 0));

        cycle.refusedToAdd(near, "ballots", ballot(true, 100), "403 by-the-unit-concerned");
        cycle.refusedToAdd(first, "ballots", ballot(true, 100), "409 already-rated");
        cycle.refusedToAdd(SUPERVISOR, "ballots", ballot(true, 100), "403 not-a-rater");
        cycle.refusedToAdd(first, "ballots", ballot(true, 101), "422");
        // means 50 and 90; squares 200 with one degree of freedom, so √(200/2 + 200/1) / 2
        JsonPath evidence = cycle.look(AUDITOR, "sections/S0701/evidence", 200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
        assertThat(evidence.getDouble("appraisal.mean")).isEqualTo(70);
        assertThat(evidence.getDouble("appraisal.standardError")).isCloseTo(8.660254037844387, within(1e-12));
        assertThat(evidence.getInt("appraisal.withoutContact")).isEqualTo(1);
        cycle.look(Person.leaderOf("S0702", "U072"), "sections/S0701/evidence", 404);
    }

    @Test
    void indicatorsHaveARangeAPeriodAndASource() {
        CycleStory cycle = collecting("T-INDICATOR", false).over("S0701", "U071");
        Map<String, Object> survey = Map.of(
                "code", "climate", "kind", "SURVEY", "nameZh", "营商环境", "nameEn", "Climate", "least", 0, "most", 100);
        cycle.add(EVALUATOR, "indicators", survey);
        cycle.refusedToAdd(EVALUATOR, "indicators", survey, "409 code-taken");

        cycle.refusedToAdd(EVALUATOR, "indicator-values", value("climate", 101, "2027-03-31"), "422");
        cycle.refusedToAdd(EVALUATOR, "indicator-values", value("climate", 50, "2028-03-31"), "422");
        cycle.refusedToAdd(EVALUATOR, "indicator-values", value("weather", 50, "2027-03-31"), "422");
        cycle.add(EVALUATOR, "indicator-values", value("climate", 87.5, "2027-03-31"));
        cycle.refusedToAdd(EVALUATOR, "indicator-values", value("climate", 87.5, "2027-03-31"), "409 already-recorded");
        cycle.look(AUDITOR, "sections/S0701/evidence", 200)
                .body("indicators", hasSize(1))
                .body("indicators[0].source", equalTo("Statistics office"));
    }

    @Test
    void praiseIsVerifiedBySomebodyElseAndCarriesNoPoints() {
        CycleStory cycle = collecting("T-PRAISE", false).over("S0701", "U071");
        cycle.add(SUPERVISOR, "praise", Map.of("section", "S0701", "source", "letter", "reference", "file 3"));

        cycle.refusedToAdd(SUPERVISOR, "praise/1/verification", null, "403 by-the-recorder");
        Person near = new Person("near", "supervisor", "/U071");
        cycle.refusedToAdd(near, "praise/1/verification", null, "403 by-the-unit-concerned");
        cycle.add(EVALUATOR, "praise/1/verification", null).body("verifiedBy", equalTo(EVALUATOR.token()));
        cycle.refusedToAdd(ANNE, "praise/1/verification", null, "409 already-verified");
        cycle.refusedToAdd(
                EVALUATOR, "praise", Map.of("section", "S0799", "source", "letter", "reference", "file 4"), "422");
    }

    @Test
    void aShadowCyclePublishesNothing() {
        CycleStory cycle = noticed("T-SHADOW", true);

        cycle.look(AUDITOR, "publications", 200).body("", hasSize(1));
        String id = cycle.look(AUDITOR, "publications", 200).extract().path("[0].summary.id");
        given().get("/v1/publications/" + id).then().statusCode(404);
        assertThat(given().get("/v1/publications?size=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain(cycle.id().toString());
        assertThat(cycle.told()).isEmpty();
    }

    @Test
    void aCorrectionIsAppendedAndAnAnnulmentToo() {
        CycleStory cycle = noticed("T-CORRECT", false);
        TestClock.moveTo(Instant.parse("2028-02-12T02:00:00Z"));
        cycle.move(EVALUATOR, "notice-closure", null, "APPEALS");
        cycle.refused(
                EVALUATOR,
                "recomputation",
                run(kept(new Results().run(rules, cycle.scope(), AFTER))),
                "409 nothing-to-recompute");
        cycle.move(ANNE, "publication", null, "FINAL");

        cycle.refused(ANNE, "corrections", correction("S0999"), "422");
        cycle.move(ANNE, "corrections", correction("S0200")).statusCode(201);
        cycle.move(ANNE, "annulment", Map.of("reason", "RULED_BY_COURT", "reference", "file 5"), "ANNULLED");

        cycle.look(AUDITOR, "publications", 200)
                .body("summary.kind", contains("NOTICE", "FINAL", "CORRECTION", "ANNULMENT"))
                .body("summary.sequence", contains(1, 2, 3, 4))
                .body("[2].summary.worst", hasSize(0))
                .body("[1].summary.worst", contains("S0200"))
                .body("[3].content.amendment.code", equalTo("RULED_BY_COURT"));
        String first = cycle.look(AUDITOR, "publications", 200).extract().path("[0].summary.id");
        given().get("/v1/publications/" + first).then().statusCode(200).body("summary.overtakenBy", notNullValue());
        cycle.refused(EVALUATOR, "archive", null, "409 wrong-stage");
        assertThat(cycle.told()).contains("cycle.published.v1", "cycle.annulled.v1");
        assertThatThrownBy(() -> Rows.update("update publication set content = '{}' where cycle_id = ?", cycle.id()))
                .hasMessageContaining("written once");
    }

    @Test
    void whatIsToldOfACycleKeepsToItsSchemasAndIsNumberedWithoutGaps() {
        CycleStory cycle = noticed("T-TOLD", false);

        List<Envelope> told = Rows.of(
                        "select seq, type, payload::text as payload from outbox where aggregate_id = ? order by seq",
                        cycle.id())
                .stream()
                .map(CycleEvidenceTest::envelope)
                .toList();
        assertThat(told).extracting(Envelope::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(told.get(4).type()).isEqualTo("cycle.noticed.v1");
        assertThat(PublishedLanguage.violations(told)).isEmpty();
    }

    private static Envelope envelope(Map<String, Object> row) {
        EventType type = EventType.named((String) row.get("type")).orElseThrow();
        var event = EventJson.read(type, (String) row.get("payload"));
        return TestBus.envelope(event, ((Number) row.get("seq")).longValue(), Map.of());
    }

    private static Person rater(CycleStory cycle, String name, String group, String unit) {
        var person = new Person(name, "handler", "/" + unit);
        cycle.add(EVALUATOR, "raters", Map.of("subject", person.token(), "group", group, "unit", unit));
        return person;
    }

    private static Map<String, Object> ballot(boolean contact, int score) {
        return Map.of("section", "S0701", "contact", contact, "score", score);
    }

    private static Map<String, Object> value(String code, double value, String to) {
        return Map.of(
                "code", code,
                "section", "S0701",
                "from", "2027-01-01",
                "to", to,
                "value", value,
                "source", "Statistics office",
                "reference", "bulletin 4");
    }

    private static Map<String, Object> correction(String section) {
        return Map.of("reasonZh", "更正", "reasonEn", "Corrected", "withdrawn", List.of(section));
    }
}
