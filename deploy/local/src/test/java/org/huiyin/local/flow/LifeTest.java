package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.huiyin.local.smoke.SmokeCommand;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job: one complaint through all four services, as {@code ./run smoke} follows it. */
@Order(10)
@ExtendWith(SharedStack.class)
class LifeTest {
    private final Stack stack;

    LifeTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void aComplaintTravelsTheWholeWay() {
        assertThatCode(() -> new SmokeCommand(stack.deployment()).run()).doesNotThrowAnyException();
    }
}
