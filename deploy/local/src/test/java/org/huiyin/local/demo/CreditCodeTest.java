package org.huiyin.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CreditCodeTest {

    @Test
    void theCheckCharacterIsThatOfTheStandard() {
        assertThat(CreditCode.check("91350100M000100Y4")).isEqualTo('3');
    }

    @Test
    void drawnCodesHaveTheRightLength() {
        assertThat(CreditCode.draw(new Random(7))).hasSize(18).startsWith("91350100MA");
    }
}
