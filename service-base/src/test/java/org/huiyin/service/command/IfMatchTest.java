package org.huiyin.service.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    @Test
    void readsTheTagThatItWrote() {
        assertThat(IfMatch.required(IfMatch.tag(17))).isEqualTo(17);
    }

    @Test
    void asksForTheHeader() {
        assertThatThrownBy(() -> IfMatch.required(null))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                        .isEqualTo(428));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17",
                "v17",
                "\"17\"",
                "*",
                "W/\"v17\"",
                "\"v\"",
                "\"v-1\"",
                "\"v1\", \"v2\"",
                "\"v9999999999999999999\""
            })
    void refusesWhatIsNotOneOfOurTags(String header) {
        assertThatThrownBy(() -> IfMatch.required(header))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                        .isEqualTo(400));
    }
}
