package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {
    private final TimeLimits limits = new TimeLimits(List.of(
            new TimeLimits.Line("HELP", "*", 2),
            new TimeLimits.Line("*", "land", 15),
            new TimeLimits.Line("*", "*", 5)));

    @Test
    void takesTheFirstLineThatMatches() {
        assertThat(limits.workingDays("HELP", "land")).isEqualTo(2);
        assertThat(limits.workingDays("COMPLAINT", "land")).isEqualTo(15);
        assertThat(limits.workingDays("UNHEARD_OF", "tax")).isEqualTo(5);
    }

    @Test
    void refusesATableThatLeavesACaseWithoutLimit() {
        assertThatThrownBy(() -> new TimeLimits(List.of(new TimeLimits.Line("HELP", "*", 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
