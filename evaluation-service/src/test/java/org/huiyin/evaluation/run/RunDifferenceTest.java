package org.huiyin.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.evaluation.run.RunDifference.ListChange;
import org.huiyin.evaluation.run.RunDifference.SectionChange;
import org.junit.jupiter.api.Test;

class RunDifferenceTest {
    private static final RunResult FORMER = new Results()
            .best("B", "U1")
            .worst("W", "U2", 2, 7)
            .plain("P", "U3")
            .result();

    @Test
    void equalRunsDoNotDiffer() {
        RunDifference none = RunDifference.between(FORMER, FORMER);

        assertThat(none.sections()).isEmpty();
        assertThat(none.best()).isEqualTo(new ListChange(List.of(), List.of()));
        assertThat(none.worst()).isEqualTo(new ListChange(List.of(), List.of()));
    }

    @Test
    void namesThatComeAndGoStandOnTheirLists() {
        RunResult next = new Results()
                .plain("B", "U1")
                .plain("W", "U2")
                .worst("P", "U3", 9)
                .result();

        RunDifference difference = RunDifference.between(FORMER, next);

        assertThat(difference.best()).isEqualTo(new ListChange(List.of(), List.of("B")));
        assertThat(difference.worst()).isEqualTo(new ListChange(List.of("P"), List.of("W")));
        assertThat(difference.sections()).extracting(SectionChange::section).containsExactly("B", "P", "W");
    }

    @Test
    void aSectionThatOneRunDoesNotKnowIsAbsentOnThatSide() {
        RunResult next = new Results()
                .best("B", "U1")
                .worst("W", "U2", 2, 7)
                .plain("Q", "U4")
                .result();

        assertThat(RunDifference.between(FORMER, next).sections())
                .satisfiesExactly(
                        gone -> {
                            assertThat(gone.section()).isEqualTo("P");
                            assertThat(gone.after()).isNull();
                        },
                        come -> {
                            assertThat(come.section()).isEqualTo("Q");
                            assertThat(come.before()).isNull();
                        });
    }

    @Test
    void figuresThatChangeAreShownBeforeAndAfter() {
        RunResult next = new Results()
                .best("B", "U1")
                .worst("W", "U2", 2)
                .plain("P", "U3")
                .result();

        assertThat(RunDifference.between(FORMER, next).sections())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.section()).isEqualTo("W");
                    assertThat(change.before().points()).isEqualTo(10);
                    assertThat(change.after().points()).isEqualTo(4);
                    assertThat(change.after().nominatedWorst()).isTrue();
                });
    }
}
