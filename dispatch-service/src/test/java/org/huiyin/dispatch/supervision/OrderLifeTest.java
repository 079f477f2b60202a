package org.huiyin.dispatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Officer;
import org.huiyin.service.calendar.Deadline;
import org.junit.jupiter.api.Test;

class OrderLifeTest {
    private static final Instant NOW = Instant.parse("2026-03-11T04:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-12T16:00:00Z");
    private static final Deadline TOMORROW = new Deadline(LocalDate.parse("2026-03-12"), DUE, 1, 1, false);
    private static final Officer OFFICE = new Officer("office", Set.of("U000"), Set.of());
    private static final Officer LEADER = new Officer("leader", Set.of("U001"), Set.of("S0001"));
    private static final Officer BOTH = new Officer("both", Set.of("U000", "U001"), Set.of());
    private static final Terms TERMS =
            new Terms("SO-2026-000001", new Appointment("S0001", "U001", "L0001"), OrderReason.NO_PROGRESS, TOMORROW);

    @Test
    void theLimitRunsOutAtTheDueInstantAndOnlyOnce() {
        Issued issued = allowed(Issued.by(OFFICE, TERMS, NOW));

        assertThat(issued.runOut(DUE.minusNanos(1))).isEmpty();
        assertThat(issued.runOut(DUE)).hasValueSatisfying(overdue -> {
            assertThat(overdue.overdue()).isTrue();
            assertThat(overdue.runOut(DUE)).isEmpty();
        });
        assertThat(issued.answer(LEADER, DUE).onTime()).isFalse();
        assertThat(issued.answer(LEADER, NOW).onTime()).isTrue();
    }

    @Test
    void anAnswerThatIsSentBackCostsALevelAndStartsAnew() {
        Answered answered = allowed(Issued.by(OFFICE, TERMS, NOW)).answer(LEADER, DUE);

        Issued again = allowed(answered.sendBack(OFFICE, DUE, TOMORROW));

        assertThat(again.level()).isEqualTo(2);
        assertThat(again.overdue()).isFalse();
        assertThat(again.charge()).isEqualTo(answered.charge());
        assertThat(allowed(again.answer(LEADER, DUE).accept(OFFICE, DUE)).level())
                .isEqualTo(2);
    }

    @Test
    void lapsesAnsweredOrNot() {
        Issued issued = allowed(Issued.by(OFFICE, TERMS, NOW));
        Answered answered = issued.answer(LEADER, NOW);

        for (OpenOrder open : new OpenOrder[] {issued, answered}) {
            Closed closed = open.lapse("dispatch", DUE);
            assertThat(closed).isEqualTo(new Closed(open, "dispatch", ClosingReason.CASE_WITHDRAWN, DUE));
            assertThat(closed.level()).isEqualTo(1);
            assertThat(closed.charge()).isEqualTo(issued.charge());
        }
        assertThat(allowed(answered.accept(OFFICE, DUE)).reason()).isEqualTo(ClosingReason.ANSWER_ACCEPTED);
    }

    @Test
    void eachStateHasItsName() {
        Issued issued = allowed(Issued.by(OFFICE, TERMS, NOW));
        Answered answered = issued.answer(LEADER, NOW);

        assertThat(List.of(issued, answered, answered.lapse("dispatch", NOW)).stream()
                        .map(OrderState::name))
                .containsExactly(OrderState.Name.values());
    }

    @Test
    void whoeverBelongsToTheUnitConcernedNeitherIssuesNorVerifies() {
        Answered answered = allowed(Issued.by(OFFICE, TERMS, NOW)).answer(LEADER, NOW);

        assertThat(Issued.by(BOTH, TERMS, NOW)).isEqualTo(Decision.refused(Objection.BY_THE_UNIT_CONCERNED));
        for (Officer officer : new Officer[] {BOTH, LEADER}) {
            assertThat(answered.accept(officer, NOW)).isEqualTo(Decision.refused(Objection.NOT_OF_THE_ISSUERS_SIDE));
            assertThat(answered.sendBack(officer, NOW, TOMORROW))
                    .isEqualTo(Decision.refused(Objection.NOT_OF_THE_ISSUERS_SIDE));
        }
    }

    private static <T> T allowed(Decision<T> decision) {
        return decision.orThrow(reason -> new IllegalStateException("refused: " + reason));
    }
}
