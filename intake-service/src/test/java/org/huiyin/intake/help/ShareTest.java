package org.huiyin.intake.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void isTheQuotientRoundedHalfUpToOneDecimal() {
        assertThat(Share.of(1_114, 1_196).percent()).hasToString("93.1");
        assertThat(Share.of(506, 539).percent()).hasToString("93.9");
        assertThat(Share.of(65, 65).percent()).hasToString("100.0");
        assertThat(Share.of(0, 7).percent()).hasToString("0.0");
    }

    /** 12.25 % lies exactly between; binary fractions or rounding to even would say 12.2. */
    @Test
    void goesUpFromTheExactMiddle() {
        assertThat(Share.of(49, 400).percent()).hasToString("12.3");
        assertThat(Share.of(1, 16).percent()).hasToString("6.3");
        assertThat("%.1f".formatted(Math.rint(10 * 100.0 * 49 / 400) / 10)).isEqualTo("12.2");
    }

    @Test
    void ofNothingThereIsNone() {
        assertThat(Share.of(0, 0).percent()).isNull();
        assertThatThrownBy(() -> Share.of(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
