package org.huiyin.k8s.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prometheus accepts the rules, and whoever is woken by one reads what it means, in both languages, and where to read on. */
class AlertRulesTest {
    private static final String ANY = "HuiyinOutboxStuck";
    private final AlertRules rules = AlertRules.shipped();

    @TempDir
    Path folder;

    @Test
    void prometheusAcceptsTheRules() {
        assertThat(rules.names()).doesNotHaveDuplicates().hasSizeGreaterThan(12);
        assertThat(Promtool.check(rules.writeTo(folder)))
                .satisfies(result -> assertThat(result.good()).as(result.said()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max by (job) (huiyin_outbox_depth > 1",
                "huiyin_outbox_depth >> 1",
                "rate(huiyin_outbox_depth) > 1",
                ""
            })
    void aFaultyExpressionIsNoticed(String expression) {
        AlertRules faulty = rules.with(ANY, alert -> alert.put("expr", expression));

        assertThat(Promtool.check(faulty.writeTo(folder)).good()).isFalse();
    }

    @Test
    void wordsThatCannotBeFilledInAreNoticed() {
        AlertRules faulty = rules.with(ANY, alert -> annotations(alert).put("summary", "{{ $value | humanise }}"));

        assertThat(Promtool.check(faulty.writeTo(folder)).good()).isFalse();
    }

    @Test
    void everyAlertSaysWhatItMeansAndWhereToReadOn() {
        assertThat(rules.faults()).isEmpty();
    }

    static Stream<Arguments> speechless() {
        return Map.<String, Consumer<ObjectNode>>of(
                        " has no severity", alert -> alert.putObject("labels").put("severity", "loud"),
                        " has no summary", alert -> annotations(alert).remove("summary"),
                        " has no description", alert -> annotations(alert).put("description", " "),
                        " has no summary in Chinese",
                                alert -> annotations(alert).put("summary_zh", "Outbox stuck"),
                        " has no description in Chinese",
                                alert -> annotations(alert).remove("description_zh"),
                        " has no run-book", alert -> annotations(alert).remove("runbook_url"))
                .entrySet()
                .stream()
                .map(fault -> Arguments.of(fault.getKey(), fault.getValue()));
    }

    @ParameterizedTest
    @MethodSource("speechless")
    void anAlertThatLeavesSomethingOutIsNoticed(String fault, Consumer<ObjectNode> change) {
        assertThat(rules.with(ANY, change).faults()).containsExactly(ANY + fault);
    }

    @Test
    void aRunBookThatIsNotThereIsNoticed() {
        AlertRules faulty = rules.with(ANY, alert -> annotations(alert)
                .put("runbook_url", "https://huiyin.example/docs/runbooks/outbox-struck.md"));

        assertThat(faulty.faults()).containsExactly(ANY + " has no run-book");
    }

    private static ObjectNode annotations(ObjectNode alert) {
        return (ObjectNode) alert.get("annotations");
    }
}
