package org.huiyin.evaluation.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.huiyin.evaluation.rules.CardRules;
import org.junit.jupiter.api.Test;

class VolumeGuardTest {
    private static final double CITY_RATE = 0.008;
    private static final CardRules RULES = DefaultCardRules.RULES;

    @Test
    void threeYellowCardsAreWhatNineHundredCasesBring() {
        var guard = new VolumeGuard(900, CITY_RATE);

        assertThat(guard.tail(3)).isCloseTo(0.974526, within(1e-6));
        assertThat(guard.turnsRed(3, RULES)).isFalse();
    }

    @Test
    void threeYellowCardsOfSixtyCasesAreMoreThanChance() {
        var guard = new VolumeGuard(60, CITY_RATE);

        assertThat(guard.tail(3)).isCloseTo(0.012917, within(1e-6));
        assertThat(guard.turnsRed(3, RULES)).isTrue();
    }

    @Test
    void twoYellowCardsAreNeverRedHoweverRareTheyAre() {
        assertThat(new VolumeGuard(1, CITY_RATE).turnsRed(2, RULES)).isFalse();
    }

    @Test
    void theCitysRateIsItsYellowCardsPerCase() {
        assertThat(VolumeGuard.of(60, 1000, 8)).isEqualTo(new VolumeGuard(60, CITY_RATE));
    }

    @Test
    void whereNothingIsToBeExpectedAnythingIsTooMuch() {
        assertThat(VolumeGuard.of(0, 0, 3).tail(3)).isZero();
        assertThat(VolumeGuard.of(0, 0, 0).tail(0)).isOne();
    }

    /** Whoever asks for more than k instead of k or more shows red where there is none. */
    @Test
    void countingStrictlyMoreWouldBeSeen() {
        var guard = new VolumeGuard(60, CITY_RATE);

        assertThat(guard.tail(4)).isNotCloseTo(0.012917, within(1e-6));
    }
}
