package org.huiyin.service.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MinuteBudgetsTest {
    private final AtomicLong now = new AtomicLong();
    private final MinuteBudgets budgets = new MinuteBudgets(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void whoeverHasUsedTheBudgetUpWaitsAsLongAsIsSaid() {
        // given
        assertThat(budgets.take("a", 2)).isEmpty();
        assertThat(budgets.take("a", 2)).isEmpty();

        // when
        Duration wait = budgets.take("a", 2).orElseThrow();

        // then
        assertThat(wait).isEqualTo(Duration.ofSeconds(30));
        now.addAndGet(wait.toNanos() - 1);
        assertThat(budgets.take("a", 2)).isPresent();
        now.addAndGet(1);
        assertThat(budgets.take("a", 2)).isEmpty();
    }

    @Test
    void everybodyHasABudgetOfTheirOwn() {
        assertThat(budgets.take("a", 1)).isEmpty();
        assertThat(budgets.take("b", 1)).isEmpty();
        assertThat(budgets.take("a", 1)).isPresent();
    }

    @Test
    void aChangedBudgetHoldsAtOnce() {
        assertThat(budgets.take("a", 1)).isEmpty();
        assertThat(budgets.take("a", 1)).isPresent();
        assertThat(budgets.take("a", 5)).isEmpty();
    }
}
