package org.huiyin.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectorTest {
    @Test
    void metricsAndLabelsAreFoundWhereverTheyStand() {
        assertThat(
                        Selector.of(
                                """
                                histogram_quantile(0.99, sum by (job, le) (rate(a_bucket{job=~"x|y", uri!~".*/{id}", c=~"d|e"}[5m])))
                                  / on (job) group_left (pod) max(b:total{job="$job"} offset 5m > bool 1e3) and deriv(c [10m:1m]) > 0
                                """))
                .containsExactly(
                        new Selector("a_bucket", Map.of("uri", ".*", "c", "d|e")),
                        new Selector("b:total", Map.of()),
                        new Selector("c", Map.of()));
    }

    @Test
    void aSeriesIsFoundByItsLabelsAndTheirValues() {
        Selector selector = Selector.of("a{le=\"60.0\", reason=~\"gap|poison\", uri!=\"/\"}")
                .get(0);

        assertThat(selector.finds(Map.of("le", "60.0", "reason", "gap", "uri", "/x", "more", "")))
                .isTrue();
        assertThat(selector.finds(Map.of("le", "60", "reason", "gap", "uri", "/x")))
                .isFalse();
        assertThat(selector.finds(Map.of("le", "60.0", "reason", "gaps", "uri", "/x")))
                .isFalse();
        assertThat(selector.finds(Map.of("le", "60.0", "reason", "gap"))).isFalse();
    }
}
