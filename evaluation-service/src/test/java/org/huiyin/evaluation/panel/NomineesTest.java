package org.huiyin.evaluation.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.evaluation.run.Obstacle;
import org.huiyin.evaluation.run.Results;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NomineesTest {

    @ParameterizedTest
    @EnumSource(names = {"LIVE_RED_CARD", "SEVERE_FINDING", "OPEN_AUDIT", "CLOSED"})
    void noDocumentBringsAnOfficeWithSuchAnObstacleToTheBest(Obstacle obstacle) {
        Nominees nominees = Nominees.of(new Results()
                .internal("I1", "U9")
                .internal("I2", "U9", List.of(Obstacle.NO_CASELOAD, obstacle))
                .result());

        assertThat(nominees.internal()).containsExactly("I1");
    }
}
