package org.huiyin.notification.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    @ParameterizedTest
    @CsvSource({"-PT5S, PT1S", "PT0S, PT1S", "PT1.5S, PT1.5S", "PT40S, PT40S", "PT60S, PT60S", "PT72H, PT60S"})
    void whatWaitsForSomebodyLooksAgainAfterAsLongAsItHasWaited(Duration waited, Duration pause) {
        assertThat(Judgement.lookAgainAfter(waited)).isEqualTo(pause);
    }
}
