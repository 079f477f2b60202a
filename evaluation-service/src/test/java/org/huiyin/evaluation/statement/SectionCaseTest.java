package org.huiyin.evaluation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.evaluation.facts.CaseId;
import org.huiyin.evaluation.facts.Facts;
import org.huiyin.evaluation.facts.Handling;
import org.huiyin.evaluation.facts.SectionFact;
import org.huiyin.evaluation.facts.SectionMark;
import org.huiyin.evaluation.facts.SectionMark.Assigned;
import org.huiyin.evaluation.facts.SectionMark.Attempted;
import org.huiyin.evaluation.facts.SectionMark.Missed;
import org.huiyin.evaluation.facts.SectionMark.Reopened;
import org.huiyin.evaluation.facts.SectionMark.Resolved;
import org.huiyin.evaluation.facts.SectionMark.Returned;
import org.huiyin.evaluation.facts.SectionMark.Visited;
import org.huiyin.evaluation.statement.Finding.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionCaseTest {
    private static final CaseId CASE = new CaseId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    private static final Instant ASSIGNED = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant DUE = ASSIGNED.plus(Duration.ofDays(7));
    private static final Instant BEFORE_DUE = DUE.minusSeconds(1);
    private static final Instant AFTER_DUE = DUE.plusSeconds(1);

    private final List<SectionFact> told = new ArrayList<>();
    private long sequence;

    @Test
    void anOpenCaseThatIsNotYetDueIsReceivedAndNothingElse() {
        assigned(1);
        assertThat(reasons(BEFORE_DUE, null)).containsExactly(Map.entry(Figure.RECEIVED, Reason.HELD));
    }

    @Test
    void anOpenCasePastItsDeadlineFailsOnTimeAndResolved() {
        assigned(1);
        assertThat(reasons(AFTER_DUE, null))
                .containsEntry(Figure.ON_TIME, Reason.OVERDUE)
                .containsEntry(Figure.RESOLVED, Reason.OVERDUE)
                .doesNotContainKey(Figure.SATISFIED);
    }

    @Test
    void aMissedDeadlineCountsEvenIfTheClockOfTheReaderIsBehind() {
        assigned(1);
        tell(1, new Missed(++sequence, DUE));
        assertThat(reasons(BEFORE_DUE, null)).containsEntry(Figure.ON_TIME, Reason.OVERDUE);
    }

    @Test
    void aReturnedCaseCountsAsHandedOverOnly() {
        assigned(1);
        tell(1, new Returned(++sequence, ASSIGNED, "not ours", 1));
        assertThat(findings(AFTER_DUE, null))
                .containsExactly(Map.entry(Figure.RECEIVED, new Finding(false, Reason.RETURNED)));
    }

    @Test
    void aCaseThatComesBackAfterAReturnIsHeld() {
        assigned(1);
        tell(1, new Returned(++sequence, ASSIGNED, "not ours", 1));
        assigned(1);
        assertThat(reasons(BEFORE_DUE, null)).containsEntry(Figure.RECEIVED, Reason.HELD);
    }

    @Test
    void aCaseWithdrawnBeforeItsDeadlineIsNeverLate() {
        assigned(1);
        assertThat(reasons(AFTER_DUE, BEFORE_DUE)).containsOnlyKeys(Figure.RECEIVED);
    }

    @Test
    void aCaseWithdrawnAfterItsDeadlineWasLate() {
        assigned(1);
        assertThat(reasons(AFTER_DUE.plusSeconds(9), AFTER_DUE)).containsEntry(Figure.ON_TIME, Reason.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({"SOLVED, true, SOLVED", "PARTLY, false, PARTLY_SOLVED"})
    void withoutAnAnswerTheClosureCodeDecides(String code, boolean counts, Reason reason) {
        resolved(1, code, true);
        assertThat(findings(AFTER_DUE, null)).containsEntry(Figure.RESOLVED, new Finding(counts, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPLAINED", "REFERRED", "WITHDRAWN", "DUPLICATE", "NOT_ACCEPTED", "A_LATER_CODE"})
    void whatIsNeitherSolvedNorAFailureIsInNeitherPart(String code) {
        resolved(1, code, true);
        assertThat(reasons(AFTER_DUE, null))
                .doesNotContainKey(Figure.RESOLVED)
                .containsEntry(Figure.ON_TIME, Reason.IN_TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "SOLVED, true, SOLVED",
        "EXPLAINED, true, CONFIRMED",
        "SOLVED, false, REFUTED",
        "EXPLAINED, false, REFUTED"
    })
    void theComplainantsAnswerOutweighsTheClosureCode(String code, boolean found, Reason reason) {
        resolved(1, code, true);
        visited(1, found, "SATISFIED");
        assertThat(findings(AFTER_DUE, null)).containsEntry(Figure.RESOLVED, new Finding(found, reason));
    }

    @Test
    void aReopeningUndoesTheResolutionUntilTheNextOne() {
        resolved(1, "SOLVED", true);
        tell(1, new Reopened(++sequence, DUE, "dissatisfied"));
        assertThat(findings(BEFORE_DUE, null))
                .containsEntry(Figure.RESOLVED, new Finding(false, Reason.REOPENED))
                .containsEntry(Figure.ON_TIME, new Finding(true, Reason.IN_TIME));
        resolved(2, "SOLVED", true);
        assertThat(findings(BEFORE_DUE, null)).containsEntry(Figure.RESOLVED, new Finding(true, Reason.SOLVED));
    }

    @Test
    void oneLateRoundMakesTheCaseLate() {
        resolved(1, "SOLVED", false);
        resolved(2, "SOLVED", true);
        assertThat(findings(BEFORE_DUE, null)).containsEntry(Figure.ON_TIME, new Finding(false, Reason.LATE));
    }

    @Test
    void whoWasNotReachedIsNotAskedForSatisfaction() {
        resolved(1, "SOLVED", true);
        tell(1, new Attempted(++sequence, AFTER_DUE, 1));
        assertThat(reasons(AFTER_DUE, null)).doesNotContainKey(Figure.SATISFIED);
    }

    @Test
    void theLatestAnswerIsTheSatisfaction() {
        resolved(1, "SOLVED", true);
        visited(1, false, "DISSATISFIED");
        resolved(2, "SOLVED", true);
        assertThat(reasons(AFTER_DUE, null)).containsEntry(Figure.SATISFIED, Reason.DISSATISFIED);
        visited(2, true, "BASICALLY_SATISFIED");
        assertThat(findings(AFTER_DUE, null))
                .containsEntry(Figure.SATISFIED, new Finding(true, Reason.BASICALLY_SATISFIED));
    }

    @Test
    void anUnknownAnswerIsInNeitherPart() {
        resolved(1, "SOLVED", true);
        visited(1, true, "DELIGHTED");
        assertThat(reasons(AFTER_DUE, null)).doesNotContainKey(Figure.SATISFIED);
    }

    @Test
    void theTallyCountsEveryCaseOnceAndKeepsItsEvidence() {
        // given
        resolved(1, "SOLVED", true);
        visited(1, true, "SATISFIED");
        var tally = new Tally(AFTER_DUE, 1);

        // when
        tally.add(handled(null));
        tally.add(new SectionCase(new CaseId(UUID.randomUUID()), List.of(), null));

        // then
        for (Figure figure : Figure.values()) {
            assertThat(tally.proportion(figure)).isEqualTo(new Proportion(1, 1));
            assertThat(tally.evidence(figure))
                    .extracting(Tally.Evidence::caseId)
                    .containsExactly(CASE);
        }
    }

    private void assigned(int round) {
        tell(round, new Assigned(++sequence, ASSIGNED, "U001", "leader", DUE, 5, 1, false));
    }

    private void resolved(int round, String code, boolean onTime) {
        assigned(round);
        tell(round, new Resolved(++sequence, onTime ? BEFORE_DUE : AFTER_DUE, code, onTime));
    }

    private void visited(int round, boolean found, String satisfaction) {
        tell(round, new Visited(++sequence, AFTER_DUE, "U000", found, satisfaction));
    }

    private void tell(int round, SectionMark mark) {
        told.add(SectionFact.of(new Handling(CASE, "S0001", round), mark));
    }

    private SectionCase handled(@Nullable Instant withdrawnAt) {
        return new SectionCase(CASE, Facts.of(told).handlings(CASE, "S0001"), withdrawnAt);
    }

    private Map<Figure, Finding> findings(Instant asOf, @Nullable Instant withdrawnAt) {
        return handled(withdrawnAt).findings(asOf);
    }

    private Map<Figure, Reason> reasons(Instant asOf, @Nullable Instant withdrawnAt) {
        return findings(asOf, withdrawnAt).entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().reason()));
    }
}
