package org.huiyin.evaluation.method.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.huiyin.evaluation.method.comparison.Heterogeneity;
import org.junit.jupiter.api.Test;

class PerformanceTest {
    private static final PerformanceRules RULES = new PerformanceRules(2, 1_000, 20, 8, 0.6, null);
    private static final Offset<Double> DIGITS = within(1e-12);

    @Test
    void comparesCasesWithinTheirStratum() {
        // stratum A: mean 0.25, variance 0.1875 · 40/39; stratum B: all 0.5
        Performance found = Performance.of(
                RULES,
                List.of(section("S1", alike("A", 0, 20), alike("B", 0.5, 20)), section("S2", alike("A", 0.5, 20))));

        assertThat(found.meanLoss()).isCloseTo((20 * 0.5 + 20 * 0.5) / 60, DIGITS);
        assertThat(found.strata())
                .containsExactly(new Stratum("A", 40, 0.25, 0.0625 * 40 / 39), new Stratum("B", 20, 0.5, 0));
        Observed first = observed(found, 0);
        assertThat(first.weight()).isEqualTo(40);
        assertThat(first.excessLoss()).isCloseTo(20 * -0.25 / 40, DIGITS);
        assertThat(first.variance()).isCloseTo(20 * 0.0625 * 40 / 39 / 1_600, DIGITS);
    }

    @Test
    void weightsCountAsTheyAre() {
        Performance found = Performance.of(
                RULES,
                List.of(
                        section("S1", new CaseLoss("A", 1, 0.06, 50), alike("A", 0, 27)),
                        section("S2", alike("A", 0.1, 30))));

        assertThat(observed(found, 0).weight())
                .as("fifty tickets of one complainant weigh three")
                .isCloseTo(30, DIGITS);
        assertThat(found.meanLoss()).isCloseTo((3 + 3.0) / 60, DIGITS);
    }

    @Test
    void shrinksTowardsTheMeanByWhatIsUnknown() {
        Performance found = Performance.of(RULES, city(new Random(5), 30));

        Heterogeneity between = Objects.requireNonNull(found.heterogeneity());
        for (SectionPerformance section : found.sections()) {
            Observed own = Objects.requireNonNull(section.observed());
            Estimate estimate = Objects.requireNonNull(section.estimate());
            double shrinkage = own.variance() / (own.variance() + between.tauSquared());
            assertThat(estimate.shrinkage()).isCloseTo(shrinkage, DIGITS);
            assertThat(estimate.effect())
                    .isCloseTo(shrinkage * between.mean() - (1 - shrinkage) * own.excessLoss(), DIGITS);
            assertThat(estimate.effectVariance()).isCloseTo((1 - shrinkage) * own.variance(), DIGITS);
            assertThat(estimate.score(found.meanLoss()))
                    .isCloseTo(100 * (1 - found.meanLoss() + estimate.effect()), within(1e-10));
            assertThat(estimate.scoreHigh(found.meanLoss()) - estimate.scoreLow(found.meanLoss()))
                    .isCloseTo(200 * 1.959963984540054 * Math.sqrt(estimate.effectVariance()), within(1e-10));
        }
        assertThat(found.rankability()).isBetween(0.5, 1.0);
    }

    @Test
    void scoresStayBetweenNothingAndAHundred() {
        var best = new Estimate(0, 0.9, 0.04);

        assertThat(best.score(0.5)).isEqualTo(100);
        assertThat(new Estimate(0, -0.9, 0.04).scoreLow(0.5)).isZero();
        assertThat(best.scoreLow(0.5)).isEqualTo(100);
    }

    @Test
    void pointsOfTheCasesAndConstantsAddUpToTheScore() {
        List<SectionCases> city = city(new Random(9), 25);
        Performance found = Performance.of(RULES, city);
        Heterogeneity between = Objects.requireNonNull(found.heterogeneity());

        for (int i = 0; i < city.size(); i++) {
            Estimate estimate = Objects.requireNonNull(found.sections().get(i).estimate());
            double weight = observed(found, i).weight();
            double points = city.get(i).cases().stream()
                    .mapToDouble(like -> 100
                            * (1 - estimate.shrinkage())
                            * like.totalWeight()
                            * (like.loss() - mean(found, like.stratum()))
                            / weight)
                    .sum();
            double constants = 100 * (1 - found.meanLoss()) + 100 * estimate.shrinkage() * between.mean();
            assertThat(constants - points).isCloseTo(estimate.score(found.meanLoss()), within(1e-9));
        }
    }

    @Test
    void neitherOrderNorSplittingChangesADigit() {
        List<SectionCases> city = city(new Random(1), 40);
        var turned = new ArrayList<SectionCases>();
        for (SectionCases section : city) {
            var parts = new ArrayList<CaseLoss>();
            section.cases().forEach(like -> {
                for (int i = 0; i < like.count(); i++) {
                    parts.add(new CaseLoss(like.stratum(), like.loss(), like.weight(), 1));
                }
            });
            Collections.shuffle(parts, new Random(2));
            turned.add(0, new SectionCases(section.id(), section.complainants(), section.followUpCoverage(), parts));
        }

        Performance straight = Performance.of(RULES, city);
        Performance reversed = Performance.of(RULES, turned);

        var back = new ArrayList<>(reversed.sections());
        Collections.reverse(back);
        assertThat(back).isEqualTo(straight.sections());
        assertThat(List.copyOf(reversed.strata())).isEqualTo(List.copyOf(straight.strata()));
    }

    @Test
    void aSectionWithoutCasesChangesNobody() {
        List<SectionCases> city = city(new Random(4), 30);
        var more = new ArrayList<>(city);
        more.add(new SectionCases("S999", 0, 0, List.of()));

        Performance with = Performance.of(RULES, more);

        assertThat(with.sections().subList(0, 30))
                .isEqualTo(Performance.of(RULES, city).sections());
        assertThat(with.sections().get(30)).isEqualTo(new SectionPerformance("S999", null, null, null));
    }

    @Test
    void fewCasesFewPeopleOrFewAnswersAreNotRanked() {
        List<CaseLoss> enough = List.of(alike("A", 0.2, 20));
        Performance found = Performance.of(
                RULES,
                List.of(
                        section("S1", alike("A", 0, 25)),
                        section("S2", alike("A", 0.4, 25)),
                        new SectionCases("S3", 6, 1, List.of(alike("A", 0, 5), alike("A", 1, 1))),
                        new SectionCases("S4", 7, 1, enough),
                        new SectionCases("S5", 8, 0.59, enough),
                        new SectionCases("S6", 8, 0.6, enough),
                        new SectionCases("S7", 8, 1, List.of(alike("A", 0.2, 19), new CaseLoss("A", 0.2, 0.5, 1)))));

        assertThat(found.sections().stream().map(SectionPerformance::rankable))
                .containsExactly(true, true, false, false, false, true, false);
        assertThat(found.sections().get(2).estimate())
                .as("small ones still have a score")
                .isNotNull();
    }

    @Test
    void whereNobodyDiffersAllStandInTheMiddle() {
        Performance found = Performance.of(
                RULES,
                List.of(
                        section("S1", alike("A", 0, 30)),
                        section("S2", alike("A", 0, 30)),
                        section("S3", alike("A", 0, 30))));

        assertThat(Objects.requireNonNull(found.heterogeneity()).tauSquared()).isZero();
        assertThat(found.sections()).allSatisfy(section -> {
            Standing standing = Objects.requireNonNull(section.standing());
            assertThat(standing.expectedRank()).isEqualTo(2);
            assertThat(standing.probabilityBestK()).isCloseTo(2 / 3.0, DIGITS);
            assertThat(standing.range().low()).isEqualTo(1);
            assertThat(standing.range().high()).isEqualTo(3);
        });
    }

    @Test
    void nobodyRankedMeansNothingFitted() {
        Performance found = Performance.of(RULES, List.of(new SectionCases("S1", 1, 1, List.of(alike("A", 0.5, 2)))));

        assertThat(found.heterogeneity()).isNull();
        assertThat(found.sections().get(0).estimate()).isNull();
        assertThat(Performance.of(RULES, List.of()).meanLoss()).isZero();
    }

    @Test
    void expectedRanksAreTheClosedFormOfNormalEstimates() {
        // Φ(0.4/√(0.04 + 0.05)) = Φ(4/3) = 0.908788780
        double[] ranks = ExpectedRanks.of(List.of(new Estimate(0.5, 0.1, 0.04), new Estimate(0.5, 0.5, 0.05)));

        assertThat(ranks[0]).isCloseTo(1.908788780, within(1e-9));
        assertThat(ranks[0] + ranks[1]).isCloseTo(3, DIGITS);
        assertThat(ExpectedRanks.of(List.of(new Estimate(0, 1, 0), new Estimate(0, 2, 0), new Estimate(0, 1, 0))))
                .containsExactly(2.5, 1, 2.5);
    }

    @Test
    void theBestComeOutBest() {
        Performance found = Performance.of(RULES, city(new Random(2), 30));

        Standing best = Objects.requireNonNull(found.sections().get(0).standing());
        Standing worst = Objects.requireNonNull(found.sections().get(29).standing());
        assertThat(best.probabilityBestK()).isGreaterThan(10 * worst.probabilityBestK());
        assertThat(worst.probabilityWorstK()).isGreaterThan(10 * best.probabilityWorstK());
        assertThat(best.expectedRank()).isLessThan(worst.expectedRank());
        assertThat(sum(found, Standing::probabilityBestK)).isCloseTo(2, within(1e-2));
        assertThat(sum(found, Standing::probabilityWorstK)).isCloseTo(2, within(1e-2));
        assertThat(sum(found, Standing::expectedRank)).isCloseTo(30 * 31 / 2.0, within(1e-9));
    }

    /** Losses that grow from section to section, in two strata. */
    private static List<SectionCases> city(Random random, int n) {
        var city = new ArrayList<SectionCases>();
        for (int i = 0; i < n; i++) {
            var cases = new ArrayList<CaseLoss>();
            for (int j = 0; j < 40 + random.nextInt(200); j++) {
                boolean failed = random.nextDouble() < 0.2 + 0.6 * i / n;
                cases.add(new CaseLoss(
                        random.nextBoolean() ? "A" : "B", failed ? 0.7 : 0, random.nextInt(8) == 0 ? 0.3 : 1, 1));
            }
            city.add(new SectionCases("S" + (100 + i), 30, 0.9, cases));
        }
        return city;
    }

    private static SectionCases section(String id, CaseLoss... cases) {
        return new SectionCases(id, 20, 1, List.of(cases));
    }

    private static CaseLoss alike(String stratum, double loss, int count) {
        return new CaseLoss(stratum, loss, 1, count);
    }

    private static double sum(Performance found, ToDoubleFunction<Standing> value) {
        return found.sections().stream()
                .map(section -> Objects.requireNonNull(section.standing()))
                .mapToDouble(value)
                .sum();
    }

    private static Observed observed(Performance found, int section) {
        return Objects.requireNonNull(found.sections().get(section).observed());
    }

    private static double mean(Performance found, String stratum) {
        return found.strata().stream()
                .filter(each -> each.id().equals(stratum))
                .findFirst()
                .orElseThrow()
                .mean();
    }
}
