package org.huiyin.evaluation.method.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FunnelTest {
    private static final Offset<Double> DIGITS = within(1e-12);

    @Test
    void proportionsHaveBinomialLimitsAboutTheShareOfAll() {
        Funnel funnel = Funnel.of(Kind.PROPORTION, List.of(new Count(20, 100), new Count(60, 100)));

        assertThat(funnel.target()).isCloseTo(0.4, DIGITS);
        double deviation = Math.sqrt(0.4 * 0.6 / 100);
        Position first = funnel.positions().get(0);
        assertThat(first.value()).isCloseTo(0.2, DIGITS);
        assertThat(first.z()).isCloseTo(-0.2 / deviation, DIGITS);
        assertThat(first.plain().low95()).isCloseTo(0.4 - 1.959963984540054 * deviation, DIGITS);
        assertThat(first.plain().high998()).isCloseTo(0.4 + 3.090232306167813 * deviation, DIGITS);
    }

    @Test
    void ratiosHavePoissonLimits() {
        Funnel funnel = Funnel.of(Kind.RATIO, List.of(new Count(30, 20), new Count(10, 20)));

        assertThat(funnel.target()).isCloseTo(1, DIGITS);
        assertThat(funnel.positions().get(0).z()).isCloseTo(0.5 / Math.sqrt(1.0 / 20), DIGITS);
        assertThat(funnel.positions().get(1).plain().high95())
                .isCloseTo(1 + 1.959963984540054 * Math.sqrt(1.0 / 20), DIGITS);
    }

    @Test
    void theSpreadBetweenUnitsWidensTheLimits() {
        // with equal variances the spread is the sample variance without chance: 0.08 − 0.0024
        Funnel funnel = Funnel.of(Kind.PROPORTION, List.of(new Count(20, 100), new Count(60, 100)));

        assertThat(funnel.heterogeneity().tauSquared()).isCloseTo(0.0776, within(1e-9));
        Position second = funnel.positions().get(1);
        assertThat(second.overdispersedZ()).isCloseTo(0.2 / Math.sqrt(0.08), within(1e-9));
        assertThat(second.overdispersed().high95()).isCloseTo(0.4 + 1.959963984540054 * Math.sqrt(0.08), within(1e-9));
        assertThat(second.overdispersed().high998()).isEqualTo(1);
        assertThat(second.overdispersed().low998()).isZero();
    }

    @Test
    void nothingHappenedAnywhereIsNoDeviation() {
        Funnel funnel = Funnel.of(Kind.RATIO, List.of(new Count(0, 3), new Count(0, 5)));

        assertThat(funnel.positions()).allSatisfy(position -> {
            assertThat(position.z()).isZero();
            assertThat(position.overdispersedZ()).isZero();
            assertThat(position.plain()).isEqualTo(new Limits(0, 0, 0, 0));
        });
    }
}
