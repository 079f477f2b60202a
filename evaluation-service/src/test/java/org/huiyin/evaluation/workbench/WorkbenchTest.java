package org.huiyin.evaluation.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiyin.service.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbenchTest {
    private static final Workbench WORKBENCH = new Workbench(20_000);
    private static final String RULES =
            "\"rules\":{\"minEffectiveCases\":2,\"minComplainants\":1,\"minFollowUpCoverage\":0.5,\"stratumSupport\":false}";

    @ParameterizedTest
    @CsvSource({
        "65, 100, 0.95, 0.5525444, 0.7363575",
        "65, 100, 0.998, 0.4954947, 0.7783541",
        "1045, 5000, 0.95, 0.1979555, 0.2204913",
        "65, 65, 0.95, 0.944198, 1",
        "5, 9, 0.95, 0.266651, 0.811221",
    })
    void intervalsAreThePublishedOnes(int successes, int trials, double level, double low, double high)
            throws IOException {
        JsonNode answer =
                ask("interval", "{\"successes\":%d,\"trials\":%d,\"level\":%s}".formatted(successes, trials, level));

        assertThat(answer.get("low").doubleValue()).isCloseTo(low, within(1e-6));
        assertThat(answer.get("high").doubleValue()).isCloseTo(high, within(1e-6));
    }

    @Test
    void performanceSaysEverythingAboutEachSection() throws IOException {
        JsonNode answer = ask(
                "performance",
                "{\"k\":1," + RULES + ",\"sections\":[" + section("S1", 0.1, 0.6) + "," + section("S2", 0.8, 0.2) + ","
                        + "{\"id\":\"S3\",\"complainants\":0,\"followUpCoverage\":0,\"cases\":[]}]}");

        assertThat(answer.get("sections")).hasSize(3);
        assertThat(answer.at("/sections/0/rankable").booleanValue()).isTrue();
        assertThat(answer.at("/sections/0/rankLow").intValue()).isEqualTo(1);
        assertThat(answer.at("/sections/0/probabilityBestK").doubleValue()
                        + answer.at("/sections/1/probabilityBestK").doubleValue())
                .isCloseTo(1, within(1e-3));
        assertThat(answer.at("/sections/2/weight").doubleValue()).isZero();
        assertThat(answer.at("/sections/2/score").isNull()).isTrue();
        assertThat(answer.at("/strata/0/n").intValue()).isEqualTo(20);
    }

    @Test
    void problemsSayEverythingAboutEachSection() throws IOException {
        JsonNode answer = ask(
                "problems",
                "{\"sections\":[{\"id\":\"A\",\"caseWeight\":80,\"clusters\":[3,3,1]},{\"id\":\"B\",\"caseWeight\":20,\"clusters\":[]}]}");

        assertThat(answer.get("totalPoints").doubleValue()).isEqualTo(7);
        assertThat(answer.get("dispersion").doubleValue()).isCloseTo(19.0 / 7, within(1e-12));
        assertThat(answer.at("/sections/0/expected").doubleValue()).isCloseTo(7 * (0.1 + 0.8 * 0.8), within(1e-12));
        assertThat(answer.at("/sections/1/probabilityWorstK").doubleValue()).isCloseTo(1, within(1e-6));
    }

    @Test
    void rankRangesNameWhoCannotBeExcluded() throws IOException {
        JsonNode answer = ask(
                "rank-ranges",
                """
                {"k":1,"level":0.95,"form":"simultaneous","units":[
                  {"id":"A","estimate":9,"standardError":0.1},
                  {"id":"B","estimate":5,"standardError":0.1},
                  {"id":"C","estimate":5.01,"standardError":0.1}]}""");

        assertThat(answer.at("/units/1").toString())
                .isEqualTo("{\"id\":\"B\",\"rank\":3,\"rankLow\":2,\"rankHigh\":3}");
        assertThat(answer.get("possiblyInBestK").toString()).isEqualTo("[\"A\"]");
        assertThat(answer.get("possiblyInWorstK").toString()).isEqualTo("[\"B\",\"C\"]");
    }

    @Test
    void funnelsHaveBothPairsOfLimits() throws IOException {
        JsonNode answer = ask(
                "funnel",
                "{\"kind\":\"proportion\",\"units\":[{\"id\":\"A\",\"observed\":20,\"denominator\":100},"
                        + "{\"id\":\"B\",\"observed\":60,\"denominator\":100}]}");

        assertThat(answer.get("target").doubleValue()).isCloseTo(0.4, within(1e-12));
        assertThat(answer.at("/units/0/plain/low95").doubleValue()).isCloseTo(0.30398, within(1e-5));
        assertThat(answer.at("/units/0/overdispersed/low998").doubleValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interval | {\"successes\":2,\"trials\":1} | /successes | above-trials",
                "interval | {\"successes\":-1,\"trials\":1} | /successes | out-of-range",
                "interval | {\"successes\":NaN,\"trials\":1} | /successes | not-a-number",
                "interval | {\"successes\":1,\"trials\":2,\"level\":1} | /level | out-of-range",
                "problems | {\"sections\":[]} | /sections | empty",
                "problems | {\"sections\":[{\"id\":\"A\",\"caseWeight\":-1,\"clusters\":[]}]} | /sections/0/caseWeight | out-of-range",
                "problems | {\"sections\":[{\"id\":\"A\",\"caseWeight\":1,\"clusters\":[3,0]}]} | /sections/0/clusters/1 | out-of-range",
                "problems | {\"sections\":[{\"id\":\"A\",\"caseWeight\":Infinity,\"clusters\":[]}]} | /sections/0/caseWeight | not-a-number",
                "problems | {\"sections\":[{\"id\":\"A\",\"caseWeight\":1e-200,\"clusters\":[]}]} | /sections/0/caseWeight | out-of-range",
                "problems | {\"sections\":[{\"id\":\"A\",\"caseWeight\":1e300,\"clusters\":[]}]} | /sections/0/caseWeight | out-of-range",
                "problems | {\"sections\":[{\"id\":\"A\",\"caseWeight\":1,\"clusters\":[]},{\"id\":\"A\",\"caseWeight\":1,\"clusters\":[]}]} | /sections/1/id | duplicate",
                "problems | {\"eta\":0,\"sections\":[{\"id\":\"A\",\"caseWeight\":0,\"clusters\":[1]}]} | /sections/0/caseWeight | nothing-expected",
                "problems | {\"k\":0,\"sections\":[{\"id\":\" \",\"caseWeight\":1,\"clusters\":[]}]} | /sections/0/id | bad-length",
                "rank-ranges | {\"form\":\"both\",\"units\":[{\"id\":\"A\",\"estimate\":1,\"standardError\":1}]} | /form | unknown-value",
                "rank-ranges | {\"form\":\"marginal\",\"units\":[{\"id\":\"A\",\"estimate\":1,\"standardError\":-1}]} | /units/0/standardError | out-of-range",
                "funnel | {\"kind\":\"proportion\",\"units\":[{\"id\":\"A\",\"observed\":3,\"denominator\":2}]} | /units/0/observed | above-denominator",
                "funnel | {\"kind\":\"ratio\",\"units\":[{\"id\":\"A\",\"observed\":3,\"denominator\":0}]} | /units/0/denominator | out-of-range",
            })
    void valuesWithoutAMeaningAreRefusedWhereTheyStand(String method, String request, String pointer, String code) {
        Refusal refusal = refusal(method, request);

        assertThat(refusal.isMalformed()).isFalse();
        assertPointsAt(refusal, pointer, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interval | {\"successes\":1,\"trials\":2,\"colour\":1} | /colour | unknown-field",
                "interval | {\"successes\":1} | /trials | missing",
                "interval | {\"successes\":\"1\",\"trials\":2} | /successes | wrong-type",
                "interval | {\"successes\":1.5,\"trials\":2} | /successes | wrong-type",
                "interval | {\"successes\":1,\"successes\":2,\"trials\":2} | '' | not-json",
                "interval | {\"successes\":1,\"trials\":2} trailing | '' | not-json",
                "interval | [] | '' | wrong-type",
                "interval | '' | '' | wrong-type",
                "problems | {\"sections\":{}} | /sections | wrong-type",
                "problems | {\"sections\":[1]} | /sections/0 | wrong-type",
                "problems | {\"sections\":[{\"id\":\"A\",\"caseWeight\":1,\"clusters\":[\"x\"]}]} | /sections/0/clusters/0 | wrong-type",
                "problems | {\"sections\":[{\"id\":\"A\",\"caseWeight\":1,\"clusters\":[],\"a/b\":0}]} | /sections/0/a~1b | unknown-field",
                "performance | {\"rules\":1,\"sections\":[]} | /rules | wrong-type",
                "performance | {\"rules\":{\"stratumSupport\":1},\"sections\":[]} | /rules/stratumSupport | wrong-type",
            })
    void whatIsNoRequestIsRefusedWhereItIsNot(String method, String request, String pointer, String code) {
        Refusal refusal = refusal(method, request);

        assertThat(refusal.isMalformed()).isTrue();
        assertPointsAt(refusal, pointer, code);
    }

    @Test
    void badCasesArePointedAtOneByOne() {
        String cases = "[{\"stratum\":\"A\",\"loss\":1.1},{\"stratum\":\"A\",\"loss\":0.5,\"weight\":-1},"
                + "{\"stratum\":\"A\",\"loss\":0.5,\"count\":0},{\"stratum\":\"A\",\"loss\":\"NaN\"}]";

        Refusal refusal = refusal(
                "performance",
                "{" + RULES + ",\"sections\":[{\"id\":\"S1\",\"complainants\":1,\"followUpCoverage\":1,\"cases\":"
                        + cases + "}]}");

        assertThat(refusal.violations().stream().map(Violation::pointer))
                .containsExactly(
                        "/sections/0/cases/0/loss",
                        "/sections/0/cases/1/weight",
                        "/sections/0/cases/2/count",
                        "/sections/0/cases/3/loss");
        assertThat(refusal).hasMessageContaining("/sections/0/cases/0/loss: The value is from 0.0 to 1.0.");
    }

    @Test
    void whatWouldTakeTooLongIsNotBegun() {
        assertThat(codes(refusal("problems", problems(1_000, 1_000, 1_001)))).containsExactly("too-much");
        assertThat(codes(refusal("problems", problems(1_001, 1_000, 10)))).containsExactly("too-much");
    }

    @Test
    void whatWouldFillTheMemoryIsNotRead() {
        assertThat(codes(refusal("problems", problems(3_000, 1, 10)))).containsExactly("too-many");
        assertThat(codes(refusal("problems", "[".repeat(11)))).containsExactly("too-many");
    }

    private static String problems(int sections, int k, int gridCells) {
        return IntStream.range(0, sections)
                .mapToObj(i -> "{\"id\":\"S" + i + "\",\"caseWeight\":1,\"clusters\":[]}")
                .collect(Collectors.joining(
                        ",", "{\"k\":%d,\"gridCells\":%d,\"sections\":[".formatted(k, gridCells), "]}"));
    }

    private static void assertPointsAt(Refusal refusal, String pointer, String code) {
        assertThat(refusal.violations())
                .extracting(Violation::pointer, Violation::code)
                .contains(tuple(pointer, code));
    }

    private static List<String> codes(Refusal refusal) {
        return refusal.violations().stream().map(Violation::code).toList();
    }

    @Test
    void extremeValuesHaveAnswersToo() throws IOException {
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            for (String request : List.of(extremeLosses(random), extremeClusters(random))) {
                String method = request.contains("clusters") ? "problems" : "performance";
                assertThat(answer(method, request)).as(request).doesNotContain("NaN", "Infinity");
            }
            assertThat(answer("funnel", extremeCounts(random))).doesNotContain("NaN", "Infinity");
        }
    }

    private static String extremeLosses(Random random) {
        return list(
                        random,
                        "{\"gridCells\":200,\"rules\":{\"minEffectiveCases\":0,\"minComplainants\":0},\"sections\":",
                        i -> {
                            String cases =
                                    list(random, "", j -> "{\"stratum\":\"%d\",\"loss\":%s,\"weight\":%s,\"count\":%d}"
                                            .formatted(
                                                    random.nextInt(3),
                                                    random.nextBoolean() ? 0 : random.nextDouble(),
                                                    extreme(random, true),
                                                    1 + random.nextInt(1_000_000)));
                            return "{\"id\":\"S%d\",\"complainants\":9,\"followUpCoverage\":1,\"cases\":%s}"
                                    .formatted(i, cases);
                        })
                + "}";
    }

    private static String extremeClusters(Random random) {
        return list(
                        random,
                        "{\"gridCells\":200,\"sections\":",
                        i -> "{\"id\":\"S%d\",\"caseWeight\":%s,\"clusters\":%s}"
                                .formatted(i, extreme(random, true), list(random, "", j -> extreme(random, false))))
                + "}";
    }

    private static String extremeCounts(Random random) {
        return list(random, "{\"kind\":\"ratio\",\"units\":", i -> "{\"id\":\"S%d\",\"observed\":%s,\"denominator\":%s}"
                        .formatted(i, extreme(random, true), extreme(random, false)))
                + "}";
    }

    private static String extreme(Random random, boolean orZero) {
        return orZero && random.nextInt(4) == 0
                ? "0"
                : List.of("1e-9", "1e9", "1", "0.3", "7e-5", "1234567.8").get(random.nextInt(6));
    }

    private static String list(Random random, String before, IntFunction<String> item) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(item)
                .collect(Collectors.joining(",", before + "[", "]"));
    }

    @Test
    void methodsHaveNames() {
        assertThat(Workbench.methods()).containsExactly("funnel", "interval", "performance", "problems", "rank-ranges");
        assertThatThrownBy(() -> ask("divination", "{}")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String section(String id, double first, double second) {
        return ("{\"id\":\"%s\",\"complainants\":9,\"followUpCoverage\":0.8,\"cases\":["
                        + "{\"stratum\":\"A\",\"loss\":%s,\"count\":5},{\"stratum\":\"A\",\"loss\":%s,\"weight\":1.0,\"count\":5}]}")
                .formatted(id, first, second);
    }

    private static Refusal refusal(String method, String request) {
        return catchThrowableOfType(Refusal.class, () -> ask(method, request));
    }

    private static JsonNode ask(String method, String request) throws IOException {
        return new ObjectMapper().readTree(answer(method, request));
    }

    private static String answer(String method, String request) throws IOException {
        return WORKBENCH.write(
                WORKBENCH.answer(method, new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8))));
    }
}
