package org.huiyin.k8s.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each alert fires when it should and stays silent when it should, by the tests in the resources beside. */
class AlertBehaviourTest {
    private static final AlertRules RULES = AlertRules.shipped();
    private final AlertTests tests = AlertTests.written();

    @TempDir
    Path folder;

    static List<String> alerts() {
        return RULES.names();
    }

    @Test
    void eachAlertFiresAndStaysSilentAsWritten() {
        assertThat(tests.over(RULES, folder))
                .satisfies(result -> assertThat(result.good()).as(result.said()).isTrue());
    }

    @Test
    void eachAlertHasATestInWhichItFiresAndOneInWhichItStaysSilent() {
        assertThat(tests.untested(alerts())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertWithoutEitherTestIsNoticed(String alert) {
        assertThat(tests.without(alert, true).untested(alerts())).containsExactly(alert);
        assertThat(tests.without(alert, false).untested(alerts())).containsExactly(alert);
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertThatAlwaysFiresOrNeverOrADayLateIsNoticed(String alert) {
        assertThat(isGood(
                        alert,
                        "expr",
                        RULES.only(alert).alerts().get(0).path("expr").asText()))
                .isTrue();
        assertThat(isGood(alert, "expr", "vector(1)")).isFalse();
        assertThat(isGood(alert, "expr", "vector(1) == 0")).isFalse();
        assertThat(isGood(alert, "for", "1d")).isFalse();
    }

    private boolean isGood(String alert, String field, String value) {
        AlertRules changed = RULES.only(alert).with(alert, rule -> rule.put(field, value));
        return tests.only(alert).over(changed, folder).good();
    }
}
