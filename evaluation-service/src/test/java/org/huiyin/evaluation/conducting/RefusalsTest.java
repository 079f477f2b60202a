package org.huiyin.evaluation.conducting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Arrays;
import org.huiyin.evaluation.cycle.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {
    @ParameterizedTest
    @EnumSource
    void everyRefusalIsAProblemOfItsOwnType(Refusal refusal) {
        HttpProblem problem = Refusals.problem(refusal);

        assertThat(problem.getType().toString()).endsWith("/" + refusal.type());
        assertThat(problem.getStatusCode()).isIn(403, 409);
    }

    @Test
    void everyRefusalHasWordsOfItsOwn() {
        assertThat(Arrays.stream(Refusal.values()).map(Refusals::problem).map(HttpProblem::getDetail))
                .doesNotHaveDuplicates();
    }
}
