package org.huiyin.evaluation.method.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.huiyin.evaluation.method.ranking.RankIntervals.Interval;
import org.junit.jupiter.api.Test;

class RankIntervalsTest {
    private static final int CITIES = 60;
    private static final int CELLS = 40;
    private static final double LEVEL = 0.9;

    @Test
    void areThoseOfTheWholeDistributionWrittenDownPlainly() {
        for (int seed = 0; seed < CITIES; seed++) {
            // given
            Random random = new Random(seed);
            List<NormalPosterior> posteriors = IntStream.range(0, 2 + random.nextInt(200))
                    .mapToObj(i -> new NormalPosterior(random.nextGaussian(), 0.02 + random.nextDouble()))
                    .toList();
            int unit = random.nextInt(posteriors.size());
            Grid own = Grid.linear(-6, 6, CELLS);

            // then
            assertThat(new RankIntervals(posteriors, LEVEL).of(unit, own))
                    .as("seed %d", seed)
                    .isEqualTo(plain(posteriors, unit, own));
        }
    }

    @Test
    void whoIsFarAboveAllOthersIsFirstWhateverTheirNumber() {
        List<NormalPosterior> posteriors = IntStream.range(0, 2_000)
                .mapToObj(i -> new NormalPosterior(i == 7 ? 100 : i == 8 ? -100 : 0, 1))
                .toList();
        var intervals = new RankIntervals(posteriors, LEVEL);
        assertThat(intervals.of(7, Grid.linear(94, 106, CELLS))).isEqualTo(new Interval(1, 1));
        assertThat(intervals.of(8, Grid.linear(-106, -94, CELLS))).isEqualTo(new Interval(2_000, 2_000));
    }

    /** All counts of all others, in every cell. */
    private static Interval plain(List<NormalPosterior> posteriors, int unit, Grid own) {
        int n = posteriors.size();
        double[] ranks = new double[n];
        for (int g = 0; g < own.cells(); g++) {
            double from = g == 0 ? 1 : survival(posteriors.get(unit), own.edge(g));
            double to = g == own.cells() - 1 ? 0 : survival(posteriors.get(unit), own.edge(g + 1));
            double[] count = new double[n];
            count[0] = 1;
            for (int j = 0; j < n; j++) {
                if (j != unit) {
                    double p = survival(posteriors.get(j), own.middle(g));
                    for (int c = n - 1; c > 0; c--) {
                        count[c] = count[c] * (1 - p) + count[c - 1] * p;
                    }
                    count[0] *= 1 - p;
                }
            }
            for (int r = 0; r < n; r++) {
                ranks[r] += (from - to) * count[r];
            }
        }
        return new Interval(rank(ranks, (1 - LEVEL) / 2), rank(ranks, 1 - (1 - LEVEL) / 2));
    }

    private static double survival(NormalPosterior posterior, double point) {
        return posterior.survivals(new double[] {point})[0];
    }

    private static int rank(double[] ranks, double probability) {
        double sum = 0;
        int rank = 0;
        while (rank < ranks.length && sum < probability) {
            sum += ranks[rank++];
        }
        return rank;
    }
}
