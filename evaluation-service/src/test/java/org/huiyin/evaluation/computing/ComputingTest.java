package org.huiyin.evaluation.computing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ComputingTest {
    private static final int ONE_AND_THOSE_WHO_WAIT = 5;

    @Test
    void whoeverFindsTheQueueFullIsToldToComeAgainAndNobodyElse() {
        // given
        var computing = new Computing();
        var gate = new CountDownLatch(1);
        List<CompletableFuture<Object>> asked = new ArrayList<>();
        for (int i = 0; i < ONE_AND_THOSE_WHO_WAIT; i++) {
            asked.add(computing.run(() -> waitFor(gate)).subscribeAsCompletionStage());
        }

        // when
        HttpProblem refused = catchThrowableOfType(
                HttpProblem.class, () -> computing.run(() -> "late").await().indefinitely());
        gate.countDown();

        // then
        assertThat(refused.getStatusCode()).isEqualTo(429);
        assertThat(refused.getHeaders()).containsEntry("Retry-After", "5");
        assertThat(asked).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("computed"));
        computing.end();
    }

    private static Object waitFor(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "computed";
    }
}
