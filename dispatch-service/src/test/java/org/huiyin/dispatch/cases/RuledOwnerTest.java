package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiyin.service.calendar.Deadline;
import org.junit.jupiter.api.Test;

class RuledOwnerTest {
    private static final Instant NOW = Instant.parse("2026-03-11T04:00:00Z");
    private static final Deadline DEADLINE =
            new Deadline(LocalDate.parse("2026-03-18"), Instant.parse("2026-03-18T16:00:00Z"), 5, 1, false);
    private static final Officer OFFICE = new Officer("iss|office", Set.of("U000"), Set.of("S0000"));

    @Test
    void whoeverWasRuledKeepsTheCaseAndTheCheckNoticesARulingThatIsForgotten() {
        Contested contested =
                new Contested(NOW, 1, new Returns(List.of("S0001", "S0004"), false), ReturnReason.OUTSIDE_COMPETENCE);
        Assigned ruled = contested
                .rule(OFFICE, new Appointment("S0001", "U001", "L0001"), Set.of("U001", "U002"), NOW, DEADLINE)
                .orThrow(reason -> new IllegalStateException("refused: " + reason));

        assertThat(canGiveBack(ruled)).isFalse();

        // sabotage: the case no longer knows that it was ruled
        Assignment assignment = ruled.assignment();
        Returns forgetful = new Returns(assignment.returns().by(), false);
        assertThat(canGiveBack(new Assigned(
                        new Assignment(assignment.to(), assignment.round(), forgetful, NOW, assignment.deadline()))))
                .isTrue();
    }

    private static boolean canGiveBack(Assigned assigned) {
        ReturnStatement statement = new ReturnStatement(ReturnReason.DUPLICATE, "第九条", null, NOW);
        return !assigned.giveBack(statement, new ReturnRules(NOW.plusSeconds(1), 9))
                .equals(Outcome.refused(Refusal.RETURN_BY_A_RULED_OWNER));
    }
}
