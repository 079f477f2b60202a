package org.huiyin.evaluation.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    @ParameterizedTest
    @CsvSource({
        "65, 100, 0.05, 0.5525444, 0.7363575",
        "65, 100, 0.002, 0.4954947, 0.7783541",
        "1045, 5000, 0.05, 0.1979555, 0.2204913",
        "65, 65, 0.05, 0.944198, 1",
        "5, 9, 0.05, 0.266651, 0.811221",
    })
    void agreesWithPublishedWilsonIntervals(int numerator, int n, double errorRate, double lower, double upper) {
        // when
        Proportion.Bounds bounds =
                new Proportion(numerator, n).interval(errorRate).orElseThrow();

        // then
        assertThat(bounds.lower()).isCloseTo(lower, within(1e-6));
        assertThat(bounds.upper()).isCloseTo(upper, within(1e-6)).isLessThanOrEqualTo(1);
    }

    @Test
    void saysNothingAboutNothing() {
        var none = new Proportion(0, 0);
        assertThat(none.share()).isEmpty();
        assertThat(none.interval()).isEmpty();
    }

    @Test
    void refusesMoreThanAll() {
        assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
