package org.huiyin.evaluation.method.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeterogeneityTest {
    /** The 13 BCG trials (Colditz and others 1994): events and non-events of the treated and of the controls. */
    private static final int[] TREATED = {4, 6, 3, 62, 33, 180, 8, 505, 29, 17, 186, 5, 27};

    private static final int[] TREATED_WITHOUT = {
        119, 300, 228, 13536, 5036, 1361, 2537, 87886, 7470, 1699, 50448, 2493, 16886
    };
    private static final int[] CONTROLS = {11, 29, 11, 248, 47, 372, 10, 499, 45, 65, 141, 3, 29};
    private static final int[] CONTROLS_WITHOUT = {
        128, 274, 209, 12619, 5761, 1079, 619, 87892, 7232, 1600, 27197, 2338, 17825
    };

    @Test
    void agreesWithThePublishedFitOfTheBcgTrials() {
        // given
        double[] logRiskRatios =
                trials(i -> Math.log(risk(TREATED, TREATED_WITHOUT, i) / risk(CONTROLS, CONTROLS_WITHOUT, i)));
        double[] variances = trials(i -> 1.0 / TREATED[i]
                - 1.0 / (TREATED[i] + TREATED_WITHOUT[i])
                + 1.0 / CONTROLS[i]
                - 1.0 / (CONTROLS[i] + CONTROLS_WITHOUT[i]));

        // when
        Heterogeneity found = Heterogeneity.pauleMandel(logRiskRatios, variances);

        // then
        assertThat(found.tauSquared()).isCloseTo(0.318068, within(5e-7));
        assertThat(found.mean()).isCloseTo(-0.7150, within(5e-4));
    }

    @Test
    void weightedSquaresAddUpToTheirExpectation() {
        double[] effects = {0.1, -0.4, 0.7, 0.2, -0.9};
        double[] variances = {0.01, 0.02, 0.03, 0.04, 0.05};

        Heterogeneity found = Heterogeneity.pauleMandel(effects, variances);

        double squares = IntStream.range(0, 5)
                .mapToDouble(i -> Math.pow(effects[i] - found.mean(), 2) / (variances[i] + found.tauSquared()))
                .sum();
        assertThat(squares).isCloseTo(4, within(1e-9));
    }

    @Test
    void whatChanceExplainsIsNoDifference() {
        Heterogeneity found = Heterogeneity.pauleMandel(new double[] {0.01, -0.01, 0}, new double[] {0.1, 0.1, 0.4});

        assertThat(found.tauSquared()).isZero();
        assertThat(found.mean()).isCloseTo(0, within(1e-12));
        assertThat(found.shrinkage(0.1)).isEqualTo(1);
        assertThat(found.rankability(new double[] {0.1, 0.1, 0.4})).isZero();
    }

    @Test
    void aFigureWithoutChanceIsCertain() {
        Heterogeneity found = Heterogeneity.pauleMandel(new double[] {0, 0, 3, -3}, new double[] {0, 0, 1, 1});

        assertThat(found.tauSquared()).isPositive();
        assertThat(found.shrinkage(0)).isZero();
        assertThat(Heterogeneity.pauleMandel(new double[] {0, 0, 0.5}, new double[] {0, 0, 1}))
                .isEqualTo(new Heterogeneity(0, 0));
    }

    @Test
    void oneSectionOrNoneDiffersFromNobody() {
        assertThat(Heterogeneity.pauleMandel(new double[] {0.3}, new double[] {0.1}))
                .isEqualTo(new Heterogeneity(0, 0.3));
        assertThat(Heterogeneity.pauleMandel(new double[0], new double[0])).isEqualTo(new Heterogeneity(0, 0));
    }

    @Test
    void rankabilityLooksAtTheTypicalSection() {
        var found = new Heterogeneity(0.3, 0);

        assertThat(found.rankability(new double[] {9, 0.1, 0.1})).isCloseTo(0.75, within(1e-12));
        assertThat(found.rankability(new double[] {0.5, 0.1, 0.1, 9})).isCloseTo(0.5, within(1e-12));
        assertThat(found.shrinkage(0.1)).isCloseTo(0.25, within(1e-12));
    }

    private static double risk(int[] events, int[] without, int i) {
        return (double) events[i] / (events[i] + without[i]);
    }

    private static double[] trials(java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, TREATED.length).mapToDouble(value).toArray();
    }
}
