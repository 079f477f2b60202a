package org.huiyin.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final double HICCUP_MILLIS = 100;

    @Test
    void aHiccupCountsForEveryRequestThatShouldHaveBeenSentMeanwhile() {
        Load load = new Load(1);
        AtomicInteger calls = new AtomicInteger();

        load.atRate(1_000, 0.05, () -> () -> {
            if (calls.incrementAndGet() == 1) {
                Thread.sleep((long) HICCUP_MILLIS);
            }
            return true;
        });

        assertThat(load.done()).isEqualTo(50);
        // all fifty were due within the first half of the hiccup: each waited for at least the other half
        assertThat(load.latencies().millis(1)).isGreaterThanOrEqualTo(HICCUP_MILLIS / 2);
    }

    @Test
    void refusalsAndBrokenConnectionsAreCountedButNotTimed() {
        Load load = new Load(2);
        AtomicInteger calls = new AtomicInteger();

        load.repeat(30, () -> () -> switch (calls.incrementAndGet() % 3) {
            case 0 -> throw new IOException("broken");
            case 1 -> false;
            default -> true;
        });

        assertThat(load.done()).isEqualTo(10);
        assertThat(load.failed()).isEqualTo(20);
        assertThat(load.latencies().count()).isEqualTo(10);
    }

    @Test
    void percentilesAreValuesThatOccurred() {
        Percentiles percentiles = new Percentiles();
        for (int i = 1; i <= 200; i++) {
            percentiles.add(i * 1_000_000L);
        }

        assertThat(percentiles.millis(50)).isEqualTo(100);
        assertThat(percentiles.millis(99)).isEqualTo(198);
        assertThat(percentiles.millis(100)).isEqualTo(200);
        assertThat(new Percentiles().millis(50)).isNaN();
    }
}
