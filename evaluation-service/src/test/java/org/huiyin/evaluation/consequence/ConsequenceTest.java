package org.huiyin.evaluation.consequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.evaluation.consequence.Consequence.Done;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsequenceTest {

    @Test
    void whatWasNeverCarriedOutAchievedNothing() {
        assertThat(FollowUpOutcome.values())
                .filteredOn(outcome -> consequence(null).mayBecome(outcome))
                .containsExactly(FollowUpOutcome.NOT_ACHIEVED, FollowUpOutcome.LAPSED);
        assertThat(FollowUpOutcome.values()).allMatch(outcome -> consequence(new Done("file 7", Instant.EPOCH))
                .mayBecome(outcome));
    }

    private static Consequence consequence(@Nullable Done done) {
        return new Consequence(
                1, "S0001", ConsequenceKind.RECTIFICATION, "organ", LocalDate.parse("2028-03-01"), done, null);
    }
}
