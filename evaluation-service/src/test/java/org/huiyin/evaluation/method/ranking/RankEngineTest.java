package org.huiyin.evaluation.method.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankEngineTest {
    private static final int INPUTS = Integer.getInteger("huiyin.inputs", 1_000);

    @Test
    void isTheSameAsTheMethodWrittenDownPlainly() {
        var random = new Random(20260302);
        double largest = 0;
        for (int input = 0; input < INPUTS; input++) {
            int n = 1 + random.nextInt(25);
            Problem problem = input % 2 == 0 ? normals(random, n) : gammas(random, 1 + n / 4);

            int k = 1 + random.nextInt(problem.posteriors.size() + 2);

            Ranking fast = Ranking.of(problem.posteriors, problem.grid, k);
            Ranking plain = PlainRankEngine.run(problem.posteriors, problem.grid, k);

            largest = Math.max(largest, difference(fast, plain, problem.posteriors.size()));
        }
        System.out.printf("rank engine: fast against plain on %d inputs, largest difference %.1e%n", INPUTS, largest);
        assertThat(largest).isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void whereNobodyOrFarTooManyAreAboveNoCountIsNeeded(int k) {
        for (Problem problem : List.of(normals(new Random(31), 80), gammas(new Random(32), 80))) {
            Ranking fast = Ranking.of(problem.posteriors, problem.grid, k);
            Ranking plain = PlainRankEngine.run(problem.posteriors, problem.grid, k);

            assertThat(difference(fast, plain, 80)).isLessThan(1e-9);
        }
    }

    @Test
    void aListHasAtLeastOneName() {
        Problem problem = normals(new Random(5), 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankEngine(problem.posteriors, problem.grid).amongLargest(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 99, 100, 150})
    void ranksAndChancesAddUpToWhatThereIs(int k) {
        for (Problem problem : List.of(normals(new Random(7), 100), gammas(new Random(8), 100))) {
            Ranking found = Ranking.of(problem.posteriors, problem.fine(), k);

            assertThat(IntStream.range(0, 100).mapToDouble(found::expectedRank).sum())
                    .isCloseTo(5_050, within(1e-3));
            assertThat(IntStream.range(0, 100).mapToDouble(found::amongLargest).sum())
                    .isCloseTo(Math.min(k, 100), within(1e-3));
            assertThat(IntStream.range(0, 100).mapToDouble(found::amongSmallest).sum())
                    .isCloseTo(Math.min(k, 100), within(1e-3));
        }
    }

    @Test
    void theOrderOfTheSectionsChangesNothing() {
        Problem problem = normals(new Random(3), 40);
        var turned = new ArrayList<>(problem.posteriors);
        Collections.reverse(turned);

        Ranking straight = Ranking.of(problem.posteriors, problem.grid, 5);
        Ranking reversed = Ranking.of(turned, problem.grid, 5);

        for (int i = 0; i < 40; i++) {
            assertThat(reversed.expectedRank(39 - i)).isCloseTo(straight.expectedRank(i), within(1e-11));
            assertThat(reversed.amongLargest(39 - i)).isCloseTo(straight.amongLargest(i), within(1e-12));
        }
    }

    @Test
    void oneCoreBringsTheSameDigitsAsMany() throws Exception {
        Problem problem = gammas(new Random(21), 50);
        var one = new ForkJoinPool(1);
        var many = new ForkJoinPool(8);
        try {
            Ranking alone = one.submit(() -> Ranking.of(problem.posteriors, problem.grid, 5))
                    .get();
            Ranking together = many.submit(() -> Ranking.of(problem.posteriors, problem.grid, 5))
                    .get();

            for (int i = 0; i < 50; i++) {
                assertThat(together.expectedRank(i)).isEqualTo(alone.expectedRank(i));
                assertThat(together.amongLargest(i)).isEqualTo(alone.amongLargest(i));
                assertThat(together.amongSmallest(i)).isEqualTo(alone.amongSmallest(i));
            }
        } finally {
            one.shutdown();
            many.shutdown();
        }
    }

    @Test
    void twoNormalsAreRankedAsTheirDifferenceSays() {
        // Pr(X > Y) for X ~ N(1, 3²), Y ~ N(0, 4²) is Φ(1/5)
        List<Posterior> posteriors = List.of(new NormalPosterior(1, 3), new NormalPosterior(0, 4));

        Ranking found = Ranking.of(posteriors, Grid.linear(-35, 35, 4_000), 1);

        assertThat(found.amongLargest(0)).isCloseTo(0.579259709439, within(1e-6));
        assertThat(found.amongSmallest(0)).isCloseTo(1 - 0.579259709439, within(1e-6));
        assertThat(found.expectedRank(1)).isCloseTo(1.579259709439, within(1e-6));
    }

    @Test
    void twoGammasAreRankedAsTheBetaDistributionSays() {
        // Pr(X > Y) for X ~ Gamma(2, 1), Y ~ Gamma(1, 1) is 3/4
        List<Posterior> posteriors = List.of(new GammaPosterior(2, 1), new GammaPosterior(1, 1));

        Ranking found = Ranking.of(posteriors, Grid.logarithmic(1e-6, 40, 4_000), 1);

        assertThat(found.amongLargest(0)).isCloseTo(0.75, within(1e-5));
        assertThat(found.expectedRank(0)).isCloseTo(1.25, within(1e-5));
    }

    private static double difference(Ranking fast, Ranking plain, int n) {
        return IntStream.range(0, n)
                .mapToDouble(i -> Math.max(
                        Math.abs(fast.expectedRank(i) - plain.expectedRank(i)),
                        Math.max(
                                Math.abs(fast.amongLargest(i) - plain.amongLargest(i)),
                                Math.abs(fast.amongSmallest(i) - plain.amongSmallest(i)))))
                .max()
                .orElseThrow();
    }

    private static Problem normals(Random random, int n) {
        List<NormalPosterior> posteriors = IntStream.range(0, n)
                .mapToObj(i -> new NormalPosterior(random.nextGaussian(), 0.05 + random.nextDouble()))
                .toList();
        return new Problem(posteriors, Grid.linear(-12, 12, 40 + random.nextInt(100)), Grid.linear(-12, 12, 4_000));
    }

    private static Problem gammas(Random random, int n) {
        List<GammaPosterior> posteriors = IntStream.range(0, n)
                .mapToObj(i -> new GammaPosterior(0.05 + 20 * random.nextDouble(), 0.5 + 10 * random.nextDouble()))
                .toList();
        return new Problem(
                posteriors, Grid.logarithmic(1e-6, 200, 40 + random.nextInt(800)), Grid.logarithmic(1e-6, 200, 4_000));
    }

    private record Problem(List<? extends Posterior> posteriors, Grid grid, Grid fine) {}
}
