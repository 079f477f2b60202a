package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.evaluation.publication.page.ScoreSheet;
import org.huiyin.evaluation.run.SectionResult;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class RunsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LATER_EVENTS = 10_000;

    @Test
    void aReplayIsTheSameToTheLastByteAfterTenThousandLaterEvents() {
        // given
        String rules = cityOf("RA", "ZA", 1);
        Instant asOf = Evaluations.now();
        JsonPath former = run(rules, "ZA", asOf);

        // when
        var later = new ArrayList<Envelope>();
        for (long seed = 2; later.size() < LATER_EVENTS; seed++) {
            later.addAll(Evaluations.city("RA", 12, 40, seed));
        }
        Evaluations.tell(later);

        // then
        assertSame(former, run(rules, "ZA", asOf));
        assertThatThrownBy(() -> assertSame(former, run(rules, "ZA", Evaluations.now())))
                .as("a run that looks at the clock")
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void threeOrdersOfArrivalGiveOneDigest() {
        // given
        var events = new ArrayList<>(Evaluations.register("RB", 12, "ZB"));
        events.addAll(Evaluations.city("RB", 12, 40, 1));
        Evaluations.tell(events);
        String rules = Evaluations.shortLists();
        Instant asOf = Evaluations.now();
        JsonPath first = run(rules, "ZB", asOf);

        for (long order = 1; order <= 2; order++) {
            // when
            forget(events);
            Evaluations.tell(interleaved(events, order));

            // then
            assertSame(first, run(rules, "ZB", asOf));
        }
    }

    @Test
    void whatARunWasComputedFromGivesTheSameFiguresInTheWorkbench() {
        // given
        String rules = sharedCity();
        String run = run(rules, "ZC", Evaluations.now()).getString("id");
        String input = Office.get("/v1/runs/" + run + "/files/performance.json", "analyst")
                .statusCode(200)
                .extract()
                .asString();

        // when
        JsonPath answer = given().header("Authorization", Tokens.bearer("analyst-1", "analyst"))
                .contentType("application/json")
                .body(input)
                .post("/v1/method/performance")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // then
        JsonPath sections =
                Office.get("/v1/runs/" + run + "/sections", "analyst").extract().jsonPath();
        assertThat(sections.getList("$")).hasSize(12);
        for (int i = 0; i < 12; i++) {
            String code = sections.getString("[" + i + "].section");
            String own = "sections.find { it.id == '" + code + "' }.";
            for (String figure : List.of("score", "expectedRank", "effect", "shrinkage")) {
                assertThat(answer.<Object>get(own + figure))
                        .as(code + " " + figure)
                        .isEqualTo(sections.get("[" + i + "].performance." + figure));
            }
        }
        for (String file : List.of("problems.json", "cases.csv", "sections.csv", "problems.csv", "inputs.xlsx")) {
            Office.get("/v1/runs/" + run + "/files/" + file, "analyst").statusCode(200);
        }
        for (String picture : List.of("SCORES", "RATES", "PERFORMANCE_FUNNEL", "PROBLEMS_FUNNEL")) {
            Office.get("/v1/runs/" + run + "/pictures/" + picture, "commission")
                    .statusCode(200)
                    .contentType("image/svg+xml");
        }
        Office.get("/v1/runs/" + run + "/pictures/NONE", "commission").statusCode(404);
        Office.get("/v1/runs/" + run + "/files/anything", "analyst").statusCode(404);
    }

    @Test
    void aSectionReadsWhichCaseCostWhichPointAndOnlyItsOwn() {
        // given
        String rules = sharedCity();
        String run = run(rules, "ZC", Evaluations.now()).getString("id");
        String path = "/v1/runs/" + run + "/sections/RC05";

        // when
        ScoreSheet sheet =
                read(Office.get(path + "/score-sheet", "leader", "/URC/RC05").statusCode(200), ScoreSheet.class);
        SectionResult section = read(Office.get(path, "leader", "/URC/RC05").statusCode(200), SectionResult.class);

        // then
        assertThat(sheet.cases()).hasSize(40);
        assertThat(sheet.sum())
                .isCloseTo(Objects.requireNonNull(section.performance()).score(), within(1e-9));
        UUID event = sheet.cases().get(0).eventIds().get(0);
        assertThat(Rows.number("select count(*) from event_log where event_id = ?", event))
                .isOne();
        Office.get(path + "/page", "leader", "/URC/RC05")
                .statusCode(200)
                .body("head.section.name.zh", equalTo("URC局 RC05科"))
                .body("standing.sheet.cases", hasSize(40));
        Office.get(path + "/range.svg", "leader", "/URC/RC05")
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("RC05"));
        byte[] pdf = Office.get(path + "/page.pdf", "handler", "/URC/RC05")
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        for (String of : List.of("/score-sheet", "/page", "/page.pdf", "/range.svg")) {
            Office.get(path + of, "leader", "/URC/RC06").statusCode(404);
        }
        Office.get(path, "handler", "/URC/RC06").statusCode(404);
        Office.get(path + "/score-sheet", "complainant").statusCode(403);
    }

    @Test
    void otherRulesAreTriedOnOldDataWithoutTouchingAnything() {
        // given
        String rules = sharedCity();
        Instant asOf = Evaluations.now();
        JsonPath former = run(rules, "ZC", asOf);
        String other = Evaluations.post(
                        "/v1/rule-sets",
                        "evaluator",
                        Office.get("/v1/rule-sets/presets/five-county", "evaluator")
                                .extract()
                                .asString())
                .path("id");

        // when
        JsonPath tried = run(other, "ZC", asOf);

        // then
        assertThat(tried.getString("manifest.ruleHash")).isNotEqualTo(former.getString("manifest.ruleHash"));
        assertThat(tried.getString("manifest.eventDigest")).isEqualTo(former.getString("manifest.eventDigest"));
        assertSame(
                former,
                Office.get("/v1/runs/" + former.getString("id"), "auditor")
                        .extract()
                        .jsonPath());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            []                                                                        | 400 |
            {}                                                                        | 422 |
            {"ruleSetId":"%s","scope":{"from":"2026-01-01","to":"2025-01-01"}}        | 422 | bad-period
            {"ruleSetId":"%s","scope":{"from":"2026-01-01","to":"2026-12-31"},"asOf":"2999-01-01T00:00:00Z"} | 422 | in-the-future
            {"ruleSetId":"%s","scope":{"from":"2026-01-01","to":"2026-12-31"},"asof":1} | 400 |
            {"ruleSetId":"%s","scope":{"territory":"NOWHERE","from":"2026-01-01","to":"2026-12-31"}} | 422 | empty-scope
            {"ruleSetId":"00000000-0000-0000-0000-000000000000","scope":{"from":"2026-01-01","to":"2026-12-31"}} | 422 | unknown-rule-set
            """)
    void refusesWhatCannotBeComputed(String body, int status, String code) {
        JsonPath refusal = Evaluations.run(body.replace("%s", Evaluations.shortLists()))
                .statusCode(status)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
        if (code != null) {
            assertThat(refusal.getString("errors[0].code")).isEqualTo(code);
        }
    }

    @Test
    void nobodyRewritesWhatWasToldOrComputed() {
        Office.get("/v1/runs/" + UUID.randomUUID(), "auditor").statusCode(404);
        Office.get("/v1/runs/" + UUID.randomUUID(), "handler").statusCode(403);
        for (String table : List.of("event_log", "evaluation_run", "run_input", "run_sheet")) {
            assertThat(Rows.number(
                            "select count(*) from information_schema.role_table_grants where table_name = ?"
                                    + " and grantee = 'evaluation_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')",
                            table))
                    .as(table)
                    .isZero();
        }
        assertThat(Rows.number(
                        "select count(*) from information_schema.role_table_grants where table_name = 'event_log'"
                                + " and grantee = 'evaluation_app' and privilege_type = 'INSERT'"))
                .isOne();
    }

    @Test
    void theSameRequestWithTheSameKeyIsTheSameRun() {
        String rules = sharedCity();
        String request = Evaluations.request(rules, "ZC", Evaluations.now());
        String key = UUID.randomUUID().toString();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            ids.add(given().header("Authorization", Tokens.bearer("evaluator-1", "evaluator"))
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(request)
                    .post("/v1/runs")
                    .then()
                    .statusCode(201)
                    .body("power.sections", equalTo(12))
                    .extract()
                    .path("id"));
        }
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
    }

    /** One city for all tests that only read; the rules are new each time. */
    private static String sharedCity() {
        boolean there = Rows.number("select count(*) from event_log where type = 'section.registered.v1'"
                        + " and body::jsonb ->> 'territory' = 'ZC'")
                > 0;
        return there ? Evaluations.shortLists() : cityOf("RC", "ZC", 1);
    }

    private static String cityOf(String prefix, String territory, long seed) {
        var events = new ArrayList<>(Evaluations.register(prefix, 12, territory));
        events.addAll(Evaluations.city(prefix, 12, 40, seed));
        Evaluations.tell(events);
        return Evaluations.shortLists();
    }

    private static JsonPath run(String rules, String territory, Instant asOf) {
        return Evaluations.run(Evaluations.request(rules, territory, asOf))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static <T> T read(ValidatableResponse response, Class<T> type) {
        try {
            return JSON.readValue(response.extract().asString(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertSame(JsonPath former, JsonPath again) {
        assertThat(again.getString("manifest.eventDigest")).isEqualTo(former.getString("manifest.eventDigest"));
        assertThat(again.getLong("manifest.events")).isEqualTo(former.getLong("manifest.events"));
        assertThat(again.getString("manifest.resultDigest")).isEqualTo(former.getString("manifest.resultDigest"));
        assertThat(sections(again)).isEqualTo(sections(former));
    }

    private static String sections(JsonPath run) {
        return Office.get("/v1/runs/" + run.getString("id") + "/sections", "auditor")
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Streams in another order among each other, each in its own order. */
    private static List<Envelope> interleaved(List<Envelope> events, long seed) {
        var streams = new HashMap<String, List<Envelope>>();
        events.forEach(event -> streams.computeIfAbsent(event.topic() + event.subject(), none -> new ArrayList<>())
                .add(event));
        var shuffled = new ArrayList<>(streams.values());
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.stream().flatMap(List::stream).toList();
    }

    /** As if this service had never heard of the events: behind its back, for it never forgets. */
    private static void forget(List<Envelope> events) {
        String subjects = String.join(
                ",",
                events.stream()
                        .map(event -> event.subject().toString())
                        .distinct()
                        .toList());
        for (String table :
                List.of("event_log where subject", "folded_case where subject", "stream_position where aggregate_id")) {
            Rows.update("delete from " + table + " = any(string_to_array(?, ',')::uuid[])", subjects);
        }
    }
}
