package org.huiyin.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.huiyin.intake.progress.HandledRound.TooLate;
import org.junit.jupiter.api.Test;

class HandledRoundTest {
    private static final Windows WINDOWS = new Windows(ZoneId.of("Asia/Shanghai"), 7, 30);
    private static final Instant NOON = Instant.parse("2026-03-03T04:00:00Z");

    @Test
    void isJudgedUntilTheEndOfTheLastDay() {
        HandledRound answered = new HandledRound(1, Stage.ANSWERED, NOON, null);

        assertThat(answered.answerable(Instant.parse("2026-03-10T15:59:59Z"), WINDOWS))
                .isEmpty();
        assertThat(answered.answerable(Instant.parse("2026-03-10T16:00:00Z"), WINDOWS))
                .contains(TooLate.ANSWER_TOO_LATE);
        for (Stage stage : Stage.values()) {
            assertThat(new HandledRound(1, stage, NOON, NOON)
                            .answerable(NOON, WINDOWS)
                            .isEmpty())
                    .isEqualTo(stage == Stage.ANSWERED);
        }
    }

    @Test
    void isReopenedUntilTheEndOfTheLastDay() {
        HandledRound finished = new HandledRound(1, Stage.FINISHED, NOON, NOON);

        assertThat(finished.reopenable(Instant.parse("2026-04-02T15:59:59Z"), WINDOWS))
                .isEmpty();
        assertThat(finished.reopenable(Instant.parse("2026-04-02T16:00:00Z"), WINDOWS))
                .contains(TooLate.REOPENING_TOO_LATE);
        for (Stage stage : Stage.values()) {
            assertThat(new HandledRound(1, stage, NOON, NOON)
                            .reopenable(NOON, WINDOWS)
                            .isEmpty())
                    .isEqualTo(stage == Stage.FINISHED);
        }
    }
}
