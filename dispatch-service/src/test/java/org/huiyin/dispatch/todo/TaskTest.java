package org.huiyin.dispatch.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskTest {
    private static final Instant DUE = Instant.parse("2026-03-18T16:00:00Z");
    private static final UUID SUBJECT = UUID.fromString("0199d5a0-1234-7abc-8def-0123456789ab");

    @Test
    void whatIsLateHasLessThanNothingLeft() {
        assertThat(task(DUE).timeLeft(DUE.minusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
        assertThat(task(DUE).timeLeft(DUE.plusSeconds(60))).isEqualTo(Duration.ofMinutes(-1));
        assertThat(task(null).timeLeft(DUE)).isNull();
    }

    @Test
    void whatHasNoTimeStandsBehindEverythingThatHas() {
        assertThat(TaskPlace.of(task(DUE))).isEqualTo(new TaskPlace(DUE, SUBJECT, TaskKind.PLAN_STEP, 3));
        assertThat(TaskPlace.of(task(null))).isEqualTo(new TaskPlace(TaskPlace.NEVER, SUBJECT, TaskKind.PLAN_STEP, 3));
    }

    private static Task task(@Nullable Instant dueAt) {
        return new Task(TaskKind.PLAN_STEP, SUBJECT, "HY-2026-000001", "S0001", dueAt, false, SUBJECT, 3);
    }
}
