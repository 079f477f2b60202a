package org.huiyin.evaluation.method.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final ProblemRules RULES = new ProblemRules(3, 1_000, 0.2, 2);
    private static final Offset<Double> DIGITS = within(1e-12);

    @Test
    void expectsPointsByVolumeAndOfEverybody() {
        Problems found = Problems.of(RULES, List.of(section("A", 80, 3, 3, 1), section("B", 20, 1), section("C", 0)));

        assertThat(found.totalPoints()).isEqualTo(8);
        assertThat(found.dispersion()).isCloseTo((9 + 9 + 1 + 1) / 8.0, DIGITS);
        assertThat(found.sections().stream().map(SectionProblems::points)).containsExactly(7.0, 1.0, 0.0);
        assertThat(found.sections().get(0).expected()).isCloseTo(8 * (0.2 / 3 + 0.8 * 0.8), DIGITS);
        assertThat(found.sections().get(2).expected()).isCloseTo(8 * 0.2 / 3, DIGITS);
    }

    @Test
    void ratesAreGammaAboutTheExpectation() {
        List<SectionClusters> city = city(new Random(6), 60);
        Problems found = Problems.of(RULES, city);

        assertThat(found.rates().variationDetected()).isTrue();
        double shape = found.rates().shape();
        for (SectionProblems section : found.sections()) {
            double y = section.points() / found.dispersion();
            double e = section.expected() / found.dispersion();
            assertThat(section.relativeRate()).isCloseTo((shape + y) / (shape + e), DIGITS);
            assertThat(section.probabilityAboveThreshold())
                    .isCloseTo(GammaDistribution.of(shape + y, 1 / (shape + e)).survivalProbability(2), DIGITS);
        }
        assertThat(found.sections().stream()
                        .mapToDouble(SectionProblems::expectedRank)
                        .sum())
                .isCloseTo(60 * 61 / 2.0, within(1e-2));
        assertThat(found.sections().stream()
                        .mapToDouble(SectionProblems::probabilityWorstK)
                        .sum())
                .isCloseTo(3, within(1e-2));
    }

    @Test
    void theShapeHasTheLargestLikelihood() {
        double[] points = {0, 0, 9, 1, 0, 4, 0, 0, 2, 30};
        double[] expected = {2, 3, 4, 5, 6, 7, 8, 2, 4, 5};

        PointRates fitted = PointRates.fit(points, expected);

        double best = likelihood(fitted.shape(), points, expected);
        for (double factor : new double[] {0.5, 0.9, 0.999, 1.001, 1.1, 2}) {
            assertThat(likelihood(fitted.shape() * factor, points, expected)).isLessThan(best);
        }
        assertThat(fitted.variationDetected()).isTrue();
    }

    @Test
    void whatChanceExplainsIsNoVariation() {
        Problems found = Problems.of(
                RULES,
                IntStream.range(0, 20)
                        .mapToObj(i -> section("S" + (10 + i), 10, 3))
                        .toList());

        assertThat(found.rates().variationDetected()).isFalse();
        assertThat(found.rates().shape()).isCloseTo(Math.exp(10), within(1e-6));
        assertThat(found.sections()).allSatisfy(section -> {
            assertThat(section.relativeRate()).isCloseTo(1, within(1e-9));
            assertThat(section.probabilityAboveThreshold()).isLessThan(1e-12);
            assertThat(section.expectedRank()).isCloseTo(10.5, within(1e-3));
        });
    }

    @Test
    void withoutProblemsThereIsNothingToTellApart() {
        Problems found = Problems.of(RULES, List.of(section("A", 0), section("B", 5)));

        assertThat(found.totalPoints()).isZero();
        assertThat(found.dispersion()).isEqualTo(1);
        assertThat(found.sections()).allSatisfy(section -> {
            assertThat(section.relativeRate()).isCloseTo(1, DIGITS);
            assertThat(section.expectedRank()).isEqualTo(1.5);
            assertThat(section.probabilityWorstK()).isEqualTo(1);
        });
    }

    @Test
    void withoutVolumeEverybodyIsExpectedTheSame() {
        Problems found = Problems.of(RULES, List.of(section("A", 0, 6), section("B", 0, 1)));

        assertThat(found.sections().stream().map(SectionProblems::expected)).containsExactly(3.5, 3.5);
    }

    @Test
    void theOrderChangesNoDigit() {
        List<SectionClusters> city = city(new Random(12), 40);
        var turned = new ArrayList<SectionClusters>();
        city.forEach(section -> {
            var clusters = new ArrayList<>(section.clusters());
            Collections.reverse(clusters);
            turned.add(0, new SectionClusters(section.id(), section.caseWeight(), clusters));
        });

        var back = new ArrayList<>(Problems.of(RULES, turned).sections());
        Collections.reverse(back);

        assertThat(back).isEqualTo(Problems.of(RULES, city).sections());
    }

    private static double likelihood(double a, double[] points, double[] expected) {
        return IntStream.range(0, points.length)
                .mapToDouble(i -> LogGamma.value(a + points[i])
                        - LogGamma.value(a)
                        + a * Math.log(a / (a + expected[i]))
                        + points[i] * Math.log(expected[i] / (a + expected[i])))
                .sum();
    }

    private static List<SectionClusters> city(Random random, int n) {
        double[] severities = {1, 3, 6, 12};
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    int clusters = random.nextInt(5) == 0 ? 1 + random.nextInt(6) : 0;
                    double[] points = IntStream.range(0, clusters)
                            .mapToDouble(j -> severities[random.nextInt(4)])
                            .toArray();
                    return section("S" + (100 + i), 10 + random.nextInt(90), points);
                })
                .toList();
    }

    private static SectionClusters section(String id, double caseWeight, double... clusters) {
        return new SectionClusters(
                id, caseWeight, DoubleStream.of(clusters).boxed().toList());
    }
}
