package org.huiyin.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectorTest {
    @Test
    void metricsAndLabelsAreFoundWhereverTheyStand() {
        assertThat(
                        Selector.of(
                                """
                                histogram_quantile(0.99, sum by (job, le) (rate(a_bucket{job=~"x|y", uri!~".*/{id}"}[5m])))
                                  / on (job) group_left (pod) max(b:total{job="$job"} offset 5m > bool 1e3) and deriv(c [10m:1m]) > 0
                                """))
                .containsExactly(
                        new Selector("a_bucket", Set.of("uri")),
                        new Selector("b:total", Set.of()),
                        new Selector("c", Set.of()));
    }
}
