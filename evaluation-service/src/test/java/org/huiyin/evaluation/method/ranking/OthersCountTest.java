package org.huiyin.evaluation.method.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OthersCountTest {

    /** Where λ^k/k! or e^(k−1−M)·(M/(k−1))^(k−1), M = λ − 1, passes 10⁻²⁰. */
    @ParameterizedTest
    @CsvSource({
        "1, 9e-21, 1",
        "1, 1.1e-20, NaN",
        "1, 1, NaN",
        "1, 47.0, NaN",
        "1, 47.1, 0",
        "2, 1.4e-10, 1",
        "2, 1.5e-10, NaN",
        "2, 51.9, NaN",
        "2, 52.1, 0",
        "10, 0, 1",
        "10, 0.045, 1",
        "10, 0.046, NaN",
        "10, 10, NaN",
        "10, 74.9, NaN",
        "10, 75.2, 0"
    })
    void nothingIsCountedWhereNobodyCouldTellTheDifference(int k, double expected, double chance) {
        assertThat(new OthersCount(100, k).withoutCount(expected)).isEqualTo(Double.valueOf(chance));
    }

    @Test
    void whatIsCountedIsTheDistributionWithoutTheUnit() {
        double[] even = new double[10];
        Arrays.fill(even, 0.5);
        var others = new OthersCount(10, 3);

        others.set(even);

        for (int i = 9; i >= 0; i--) { // at most 2 of 9 coins: (1 + 9 + 36)/512
            assertThat(others.fewerThanKWithout(i)).isCloseTo(46 / 512.0, within(1e-15));
        }
    }

    @Test
    void whatIsCertainIsSaidAnewForEachCell() {
        double[] all = new double[100];
        Arrays.fill(all, 1);
        var others = new OthersCount(100, 3);

        others.set(all);
        assertThat(others.fewerThanKWithout(99)).isZero();
        others.set(new double[100]);
        assertThat(others.fewerThanKWithout(99)).isEqualTo(1);
    }
}
