package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.huiyin.service.calendar.Deadline;
import org.junit.jupiter.api.Test;

class ExclusionTest {
    private static final Instant NOW = Instant.parse("2026-03-11T04:00:00Z");
    private static final Appointment OWNER = new Appointment("S0001", "U001", "L0001");
    private static final Assignment OF = new Assignment(
            OWNER,
            2,
            Returns.NONE,
            NOW,
            new Deadline(LocalDate.parse("2026-03-18"), Instant.parse("2026-03-18T16:00:00Z"), 5, 1, false));

    @Test
    void isApprovedFromOutsideForTheRoundAndItsOwner() {
        assertThat(by("U900", "U000"))
                .isEqualTo(Outcome.moved(
                        new Exclusion(2, OWNER, ExclusionReason.IN_ANOTHER_PROCEDURE, "iss|approver", "U000", NOW)));
    }

    @Test
    void noUnitTakesCasesOutOfItsOwnFiguresAndNobodyWithoutAUnitDoes() {
        assertThat(by("U000", "U001")).isEqualTo(Outcome.refused(Refusal.EXCLUSION_BY_THE_UNIT_CONCERNED));
        assertThat(by()).isEqualTo(Outcome.refused(Refusal.EXCLUSION_WITHOUT_A_UNIT));
    }

    @Test
    void onlyWhoWaitsForAHigherLevelIsStillJudgedByTheResponse() {
        assertThat(Arrays.stream(ExclusionReason.values()).filter(ExclusionReason::resolutionOnly))
                .containsExactly(ExclusionReason.AWAITING_HIGHER_POLICY);
    }

    private static Outcome<Exclusion> by(String... units) {
        Officer approver = new Officer("iss|approver", Set.of(units), Set.of());
        return Exclusion.by(approver, OF, ExclusionReason.IN_ANOTHER_PROCEDURE, NOW);
    }
}
