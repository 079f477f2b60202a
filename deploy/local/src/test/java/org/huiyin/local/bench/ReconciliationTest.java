package org.huiyin.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    @Test
    void whatIsMissingDoubledOrParkedCounts() {
        assertThat(Reconciliation.difference(Map.of("acknowledged", 5L, "stored", 5L, "parked", 0L)))
                .isZero();
        assertThat(Reconciliation.difference(Map.of("acknowledged", 5L, "stored", 4L, "parked", 0L)))
                .isEqualTo(1);
        assertThat(Reconciliation.difference(Map.of("acknowledged", 5L, "cases", 7L, "parked", 0L)))
                .isEqualTo(2);
        assertThat(Reconciliation.difference(Map.of("acknowledged", 5L, "stored", 5L, "parked", 3L)))
                .isEqualTo(3);
    }
}
