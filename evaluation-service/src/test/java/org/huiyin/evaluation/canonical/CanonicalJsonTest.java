package org.huiyin.evaluation.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final CanonicalJson EXACT = CanonicalJson.exact();
    private static final CanonicalJson SIX = new CanonicalJson(6);

    private enum Colour {
        RED
    }

    private record Part(int b, double a) {}

    private record Whole(
            String zeta,
            @Nullable Part part,
            List<Part> list,
            Set<Part> set,
            Map<Integer, Colour> map,
            boolean Alpha) {}

    @Test
    void componentsKeysAndSetsStandInOrderAndListsAsTheyAre() {
        var whole = new Whole(
                "十优",
                null,
                List.of(new Part(2, 0.5), new Part(1, 10)),
                Set.of(new Part(2, 0), new Part(1, 0)),
                Map.of(10, Colour.RED, 9, Colour.RED),
                true);

        assertThat(EXACT.write(whole))
                .isEqualTo("{\"Alpha\":true,\"list\":[{\"a\":0.5,\"b\":2},{\"a\":10,\"b\":1}],"
                        + "\"map\":{\"10\":\"RED\",\"9\":\"RED\"},\"part\":null,"
                        + "\"set\":[{\"a\":0,\"b\":1},{\"a\":0,\"b\":2}],\"zeta\":\"十优\"}");
    }

    @Test
    void wordsOfManyTypesAreTexts() {
        assertThat(EXACT.write(List.of(
                        LocalDate.parse("2026-01-31"),
                        Instant.parse("2026-01-31T08:00:00.120Z"),
                        UUID.fromString("00000000-0000-0000-0000-00000000000a"),
                        Optional.of("x"),
                        Optional.empty(),
                        Colour.RED,
                        "\"\\\n\u0001")))
                .isEqualTo("[\"2026-01-31\",\"2026-01-31T08:00:00.120Z\",\"00000000-0000-0000-0000-00000000000a\","
                        + "\"x\",null,\"RED\",\"\\\"\\\\\\n\\u0001\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "10.0, 10",
        "0.1, 0.1",
        "1e-7, 0.0000001",
        "2e23, 200000000000000000000000",
        "-2.50, -2.5",
        "0.30000000000000004, 0.30000000000000004",
        "4.9e-324, 0",
        "9007199254740993, 9007199254740992"
    })
    void exactNumbersHaveAsManyDigitsAsItTakes(double value, BigDecimal expected) {
        String written = EXACT.write(value);

        assertThat(Double.parseDouble(written)).isEqualTo(value == 0 ? 0.0 : value);
        if (expected.signum() != 0 || value == 0) {
            assertThat(written).isEqualTo(expected.toPlainString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.1234565, 0.123456", // the double lies a little below the tie
        "0.1234575, 0.123457", // and this one too, or 0.123458 would be the even one
        "0.5, 0.5",
        "0.0000004, 0",
        "-0.0000004, 0",
        "-0.0, 0",
        "0.0000006, 0.000001",
        "1234567.0, 1234567",
        "1e20, 100000000000000000000",
        "0.00000050, 0"
    })
    void roundedNumbersHaveSixDecimalsAtMost(double value, String expected) {
        assertThat(SIX.write(value)).isEqualTo(expected);
    }

    @Test
    void tiesGoToTheEvenNeighbour() {
        CanonicalJson one = new CanonicalJson(1);

        assertThat(one.write(List.of(0.25, 0.75, -0.25, 0.125))).isEqualTo("[0.2,0.8,-0.2,0.1]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double value) {
        for (CanonicalJson json : List.of(EXACT, SIX)) {
            assertThatThrownBy(() -> json.write(List.of(value))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatHasNoFormIsRefused() {
        for (Object value : List.of(new Object(), 1f, new int[] {1}, "\ud800", Map.of(new Object(), 1))) {
            assertThatThrownBy(() -> EXACT.write(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void keysThatAreWrittenAlikeAreRefused() {
        var map = new HashMap<Object, @Nullable Object>();
        map.put(1, null);
        map.put("1", "x");

        assertThatThrownBy(() -> EXACT.write(map)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHashIsThatOfOtherPrograms() {
        assertThat(CanonicalJson.sha256(""))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(CanonicalJson.sha256("优"))
                .isEqualTo(CanonicalJson.sha256("\u4f18"))
                .hasSize(64);
    }

    @Property(tries = 2000)
    void anExactNumberIsReadAsItWasAndNoShorterOneWouldDo(@ForAll double value) {
        String written = EXACT.write(value);

        assertThat(Double.parseDouble(written)).isEqualTo(value == 0 ? 0.0 : value);
        assertThat(new BigDecimal(written).stripTrailingZeros().precision()).isLessThanOrEqualTo(17);
        assertThat(written).doesNotContainIgnoringCase("e");
    }

    @Property(tries = 2000)
    void aWholeNumberIsWrittenAlikeWhateverItsType(@ForAll @IntRange(min = -1_000_000, max = 1_000_000) int value) {
        for (CanonicalJson json : List.of(EXACT, SIX)) {
            assertThat(List.of((double) value, (long) value, BigInteger.valueOf(value)))
                    .allSatisfy(same -> assertThat(json.write(same)).isEqualTo(Integer.toString(value)));
        }
    }

    @Property(tries = 2000)
    void aRoundedNumberIsTheNearestWithSixDecimals(@ForAll double value) {
        assertThat(new BigDecimal(SIX.write(value)))
                .isEqualByComparingTo(new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN));
    }

    /** Where the quick way must give way to the exact one: halves of the sixth decimal and the doubles next to them. */
    @Property(tries = 5000)
    void tiesAndTheirNeighboursAreRoundedExactly(
            @ForAll @LongRange(min = -2_000_000_000_000L, max = 2_000_000_000_000L) long halves,
            @ForAll @IntRange(min = -3, max = 3) int steps,
            @ForAll @IntRange(min = 0, max = 20) int decimals) {
        double value = new BigDecimal(halves).movePointLeft(decimals).doubleValue() / 2;
        value += steps * Math.ulp(value);

        assertThat(new BigDecimal(new CanonicalJson(decimals).write(value)))
                .isEqualByComparingTo(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    @Test
    void sabotage_roundingOnlyInDoublesMissesATie() {
        double value = 0.1234575;

        assertThat(Math.rint(value * 1e6) / 1e6).isEqualTo(0.123458);
        assertThat(SIX.write(value)).isEqualTo("0.123457");
        assertThatThrownBy(() -> new CanonicalJson(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void theOrderInWhichMapsAndSetsWereFilledChangesNothing(@ForAll Random random) {
        // given
        var keys = new ArrayList<>(List.of("a", "B", "aa", "十", "a b", "\ue000", "😀"));
        Map<String, Object> one = filled(keys);
        Collections.shuffle(keys, random);
        Map<String, Object> other = filled(keys);

        // then
        assertThat(EXACT.write(other)).isEqualTo(EXACT.write(one));
        assertThat(EXACT.write(new TreeMap<>(other))).isEqualTo(EXACT.write(one));
    }

    @Property(tries = 300)
    void whatIsWrittenIsJsonAndWrittenAgainTheSame(@ForAll String text, @ForAll double number)
            throws JsonProcessingException {
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            return;
        }
        String written = EXACT.write(Map.of("text", text, "number", number));

        JsonNode read = JSON.readTree(written);

        assertThat(read.path("text").asText()).isEqualTo(text);
        assertThat(EXACT.write(Map.of(
                        "number",
                        read.path("number").doubleValue(),
                        "text",
                        read.path("text").asText())))
                .isEqualTo(written);
    }

    @Test
    void sabotage_aWriterThatKeepsTheOrderIsNoticed() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(filled(List.of("b", "a"))))
                .isNotEqualTo(JSON.writeValueAsString(filled(List.of("a", "b"))));
        assertThat(EXACT.write(filled(List.of("b", "a")))).isEqualTo(EXACT.write(filled(List.of("a", "b"))));
    }

    private static Map<String, Object> filled(List<String> keys) {
        var map = new LinkedHashMap<String, Object>();
        keys.forEach(key -> map.put(key, new LinkedHashSet<>(keys)));
        return map;
    }
}
