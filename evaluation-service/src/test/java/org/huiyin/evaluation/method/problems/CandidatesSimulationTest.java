package org.huiyin.evaluation.method.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.junit.jupiter.api.Test;

/**
 * A hundred simulated years of a city whose truth is known: 606 sections, 41,777 ratings of which 824 are dissatisfied, log-normal
 * volumes, and true rates that differ with a standard deviation of 0.6 on the logit scale.
 */
class CandidatesSimulationTest {
    private static final int YEARS = 100;
    private static final int SECTIONS = 606;
    private static final int RATINGS = 41_777;
    private static final int DISSATISFIED = 824;
    private static final double VOLUME_SPREAD = 1.2;
    private static final double RATE_SPREAD = 0.6;
    private static final int LISTED = 10;
    private static final ProblemRules RULES = new ProblemRules(LISTED, 200, 0.2, 2);

    @Test
    void candidatesAreTrulyBadAndTheTenHighestRatesOftenAreNot() {
        var candidates = new Verdict();
        var highestRates = new Verdict();
        for (int year = 0; year < YEARS; year++) {
            City city = City.draw(new Random(year));
            candidates.add(city, city.candidates());
            highestRates.add(city, city.highestRates());
        }

        System.out.printf(
                "%d simulated years: candidates: %s; ten highest rates: %s%n", YEARS, candidates, highestRates);
        assertThat(candidates.named).isPositive();
        assertThat(candidates.share(candidates.betterThanMost)).isLessThanOrEqualTo(0.02);
        assertThat(candidates.share(candidates.inTheWorstTenth)).isGreaterThanOrEqualTo(0.90);
        assertThat(highestRates.share(highestRates.betterThanMost)).isGreaterThanOrEqualTo(0.15);
    }

    private record City(int[] ratings, double[] rates, int[] dissatisfied) {
        static City draw(Random random) {
            double[] volumes = each(i -> Math.exp(VOLUME_SPREAD * random.nextGaussian()));
            double[] logits = each(i -> RATE_SPREAD * random.nextGaussian());
            double all = DoubleStream.of(volumes).sum();
            int[] ratings = DoubleStream.of(volumes)
                    .mapToInt(volume -> (int) Math.max(1, Math.round(RATINGS * volume / all)))
                    .toArray();
            double level = new BrentSolver(1e-9, 1e-9, 1e-9)
                    .findRoot(at -> expected(ratings, logits, at) - DISSATISFIED, -10, 0);
            double[] rates = each(i -> rate(level + logits[i]));
            int[] dissatisfied = IntStream.range(0, SECTIONS)
                    .map(i -> (int) IntStream.range(0, ratings[i])
                            .filter(rating -> random.nextDouble() < rates[i])
                            .count())
                    .toArray();
            return new City(ratings, rates, dissatisfied);
        }

        /** By statistics: far above expectation with 80 %, at least six points in two clusters. */
        List<Integer> candidates() {
            List<SectionProblems> found = Problems.of(
                            RULES,
                            IntStream.range(0, SECTIONS)
                                    .mapToObj(i -> new SectionClusters(
                                            "S" + (1_000 + i), ratings[i], Collections.nCopies(dissatisfied[i], 1.0)))
                                    .toList())
                    .sections();
            return sections(i -> found.get(i).probabilityAboveThreshold() >= 0.8 && dissatisfied[i] >= 6);
        }

        List<Integer> highestRates() {
            return IntStream.range(0, SECTIONS)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -(double) dissatisfied[i] / ratings[i]))
                    .limit(LISTED)
                    .toList();
        }

        /** The rate that this share of the sections stays below. */
        double quantile(double share) {
            return DoubleStream.of(rates)
                    .sorted()
                    .skip((long) (share * SECTIONS))
                    .findFirst()
                    .orElseThrow();
        }

        private static double expected(int[] ratings, double[] logits, double level) {
            return IntStream.range(0, SECTIONS)
                    .mapToDouble(i -> ratings[i] * rate(level + logits[i]))
                    .sum();
        }

        private static double rate(double logit) {
            return 1 / (1 + Math.exp(-logit));
        }

        private static double[] each(java.util.function.IntToDoubleFunction value) {
            return IntStream.range(0, SECTIONS).mapToDouble(value).toArray();
        }

        private static List<Integer> sections(IntPredicate which) {
            return IntStream.range(0, SECTIONS).filter(which).boxed().toList();
        }
    }

    private static final class Verdict {
        private int named;
        private int betterThanMost;
        private int inTheWorstTenth;

        void add(City city, List<Integer> list) {
            double median = city.quantile(0.5);
            double ninth = city.quantile(0.9);
            named += list.size();
            betterThanMost +=
                    (int) list.stream().filter(i -> city.rates[i] < median).count();
            inTheWorstTenth +=
                    (int) list.stream().filter(i -> city.rates[i] >= ninth).count();
        }

        double share(int part) {
            return (double) part / named;
        }

        @Override
        public String toString() {
            return String.format(
                    "%d named, %.1f %% better than the median, %.1f %% in the worst tenth",
                    named, 100 * share(betterThanMost), 100 * share(inTheWorstTenth));
        }
    }
}
