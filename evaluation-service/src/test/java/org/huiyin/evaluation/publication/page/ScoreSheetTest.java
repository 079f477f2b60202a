package org.huiyin.evaluation.publication.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.huiyin.evaluation.publication.Interval;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {
    @Property
    void constantsMinusPointsAreTheScoreInWhatIsShown(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int cases) throws Exception {
        JsonNode shown = new JsonMapper().readTree(new JsonMapper().writeValueAsBytes(sheet(seed, cases)));

        double sum = shown.at("/constants/base").asDouble()
                + shown.at("/constants/pull").asDouble();
        for (JsonNode one : shown.at("/cases")) {
            sum -= one.get("points").asDouble();
        }
        assertThat(sum).isCloseTo(shown.get("sum").asDouble(), within(1e-9));
    }

    @Property
    void theLinesAsPrintedAddUpExactly(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 400) int cases,
            @ForAll @IntRange(min = 0, max = 4) int decimals) {
        PrintedSum sum = PrintedSum.of(sheet(seed, cases), decimals);

        BigDecimal lines = sum.base().add(sum.pull()).add(sum.limit()).add(sum.rest());
        for (BigDecimal line : sum.cases()) {
            lines = lines.add(line);
        }
        assertThat(lines).isEqualByComparingTo(sum.score());
        assertThat(sum.rest().abs())
                .isLessThanOrEqualTo(BigDecimal.valueOf(cases + 4).scaleByPowerOfTen(-decimals));
    }

    @Test
    void theRestOfRoundingIsShown() {
        var constants = ScoreConstants.of(0.1, 0, 0, 3);
        List<CasePoints> cases = List.of(one(constants, 0.2), one(constants, 0.2), one(constants, 0.2));

        PrintedSum sum = PrintedSum.of(ScoreSheet.of(constants, cases, 70, new Interval(60, 80)), 0);

        assertThat(sum.cases()).allMatch(points -> points.compareTo(BigDecimal.valueOf(-7)) == 0);
        assertThat(sum.rest()).isEqualByComparingTo("1"); // 90 − 3 · 7 = 69, and the score is 70
    }

    @Test
    void pointsThatAreNotThoseOfTheFormulaAreRefused() {
        ScoreSheet sheet = sheet(1, 20);
        List<CasePoints> changed = new ArrayList<>(sheet.cases());
        CasePoints first = changed.get(0);
        changed.set(
                0,
                new CasePoints(
                        first.caseId(),
                        first.eventIds(),
                        first.stratum(),
                        first.loss(),
                        first.expected(),
                        first.weight(),
                        first.points() + 1e-8));

        assertThatThrownBy(() -> ScoreSheet.of(sheet.constants(), changed, sheet.score(), sheet.interval()))
                .hasMessageContaining("points of case " + first.caseId());
    }

    @Test
    void aScoreThatIsNotTheSumIsRefused() {
        ScoreSheet sheet = sheet(1, 20);

        assertThatThrownBy(
                        () -> ScoreSheet.of(sheet.constants(), sheet.cases(), sheet.score() + 1e-8, sheet.interval()))
                .hasMessageContaining("score");
        assertThatThrownBy(() -> new ScoreSheet(
                        sheet.constants(), sheet.cases(), sheet.sum() + 1e-8, sheet.score(), sheet.interval()))
                .hasMessageContaining("sum");
    }

    @Test
    void aMissingCaseIsNoticed() {
        ScoreSheet sheet = sheet(1, 20);

        assertThatThrownBy(() ->
                        ScoreSheet.of(sheet.constants(), sheet.cases().subList(1, 20), sheet.score(), sheet.interval()))
                .hasMessageContaining("weight");
    }

    @Test
    void whatTheLimitsTakeAwayHasItsOwnLine() {
        var constants = ScoreConstants.of(0, 0, 0, 1);
        List<CasePoints> cases = List.of(one(constants, -0.05));

        PrintedSum sum = PrintedSum.of(ScoreSheet.of(constants, cases, 100, new Interval(99, 100)), 2);

        assertThat(sum.limit()).isEqualByComparingTo("-5");
        assertThat(sum.rest()).isEqualByComparingTo("0");
    }

    private static CasePoints one(ScoreConstants constants, double excess) {
        double loss = Math.max(0, excess);
        double expected = loss - excess;
        return new CasePoints(
                UUID.randomUUID(),
                List.of(UUID.randomUUID()),
                "s",
                loss,
                expected,
                1,
                constants.points(loss, expected, 1));
    }

    static ScoreSheet sheet(long seed, int size) {
        var random = new Random(seed);
        double[] weights = random.doubles(size, 0.05, 1).toArray();
        double weight = 0;
        for (double each : weights) {
            weight += each;
        }
        var constants = ScoreConstants.of(random.nextDouble(), random.nextDouble(), random.nextDouble() - 0.5, weight);
        var cases = new ArrayList<CasePoints>();
        for (int i = 0; i < size; i++) {
            double loss = random.nextInt(6) / 5.0;
            double expected = random.nextDouble();
            cases.add(new CasePoints(
                    new UUID(seed, i),
                    List.of(new UUID(i, seed)),
                    "window/1/complaint/visited",
                    loss,
                    expected,
                    weights[i],
                    constants.points(loss, expected, weights[i])));
        }
        double sum = constants.base()
                + constants.pull()
                - cases.stream().mapToDouble(CasePoints::points).sum();
        double score = Math.max(0, Math.min(100, sum));
        return ScoreSheet.of(constants, cases, score, new Interval(Math.max(0, score - 3), Math.min(100, score + 3)));
    }
}
