package org.huiyin.evaluation.method.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class RankRangesTest {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    @Test
    void areWhatHolmsProcedureLeavesOpen() {
        var random = new Random(11);
        for (int input = 0; input < 500; input++) {
            double level = 0.8 + 0.19 * random.nextDouble();
            List<Measurement> units = units(random, 1 + random.nextInt(20));

            assertThat(RankRanges.simultaneous(units, level))
                    .as("input %d", input)
                    .isEqualTo(byHolm(units, level, (pair, unit) -> true));
            assertThat(RankRanges.marginal(units, level))
                    .as("input %d", input)
                    .isEqualTo(byHolm(units, level, (pair, unit) -> pair.better == unit || pair.worse == unit));
        }
    }

    @Test
    void separateWhatIsFarApart() {
        List<Measurement> units = List.of(new Measurement(1, 0.01), new Measurement(3, 0.01), new Measurement(2, 0.01));

        assertThat(RankRanges.simultaneous(units, 0.95))
                .containsExactly(new RankRange(3, 3, 3), new RankRange(1, 1, 1), new RankRange(2, 2, 2));
    }

    @Test
    void leaveEverythingOpenWhereNothingDiffers() {
        List<Measurement> units = List.of(new Measurement(1, 0), new Measurement(1, 0), new Measurement(1, 5));

        assertThat(RankRanges.simultaneous(units, 0.95)).containsOnly(new RankRange(1, 1, 3));
        assertThat(RankRanges.marginal(List.of(new Measurement(1, 0)), 0.95)).containsExactly(new RankRange(1, 1, 1));
    }

    @Test
    void sayWhoCannotBeExcludedFromAList() {
        var range = new RankRange(4, 3, 6);

        assertThat(range.possiblyInBest(3)).isTrue();
        assertThat(range.possiblyInBest(2)).isFalse();
        assertThat(range.possiblyInWorst(3, 8)).isTrue();
        assertThat(range.possiblyInWorst(2, 8)).isFalse();
    }

    private static List<Measurement> units(Random random, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new Measurement(random.nextInt(8) + random.nextGaussian(), random.nextDouble()))
                .toList();
    }

    /** Sorted p-values against α/m, α/(m−1), … until the first that is too large. */
    private static List<RankRange> byHolm(List<Measurement> units, double level, BiPredicate<Pair, Integer> about) {
        int n = units.size();
        return IntStream.range(0, n)
                .mapToObj(unit -> {
                    List<Pair> rejected = rejected(
                            pairs(units).stream()
                                    .filter(pair -> about.test(pair, unit))
                                    .toList(),
                            1 - level);
                    int low = 1
                            + (int) rejected.stream()
                                    .filter(pair -> pair.worse == unit)
                                    .count();
                    int high = n
                            - (int) rejected.stream()
                                    .filter(pair -> pair.better == unit)
                                    .count();
                    int rank = 1
                            + (int) units.stream()
                                    .filter(other ->
                                            other.estimate() > units.get(unit).estimate())
                                    .count();
                    return new RankRange(rank, low, high);
                })
                .toList();
    }

    private static List<Pair> rejected(List<Pair> pairs, double alpha) {
        List<Pair> sorted =
                pairs.stream().sorted(Comparator.comparingDouble(Pair::p)).toList();
        int count = 0;
        while (count < sorted.size() && sorted.get(count).p <= alpha / (sorted.size() - count)) {
            count++;
        }
        return sorted.subList(0, count);
    }

    private static List<Pair> pairs(List<Measurement> units) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < units.size(); i++) {
            for (int j = 0; j < units.size(); j++) {
                if (i != j) {
                    Measurement better = units.get(i);
                    Measurement worse = units.get(j);
                    double z = (better.estimate() - worse.estimate())
                            / Math.hypot(better.standardError(), worse.standardError());
                    pairs.add(new Pair(i, j, STANDARD.survivalProbability(z)));
                }
            }
        }
        return pairs;
    }

    private record Pair(int better, int worse, double p) {}
}
