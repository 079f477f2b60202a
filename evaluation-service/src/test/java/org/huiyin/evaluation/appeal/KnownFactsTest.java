package org.huiyin.evaluation.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.evaluation.appeal.CorrectionKind.CARD_REVOKED;
import static org.huiyin.evaluation.appeal.CorrectionKind.EXCLUSION_APPROVED;
import static org.huiyin.evaluation.appeal.CorrectionKind.JURISDICTION_RULED;
import static org.huiyin.evaluation.appeal.CorrectionKind.PROBLEM_REVOKED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiyin.bus.event.CaseContested;
import org.huiyin.evaluation.caseload.Told;
import org.huiyin.evaluation.service.CaseStory;
import org.junit.jupiter.api.Test;

class KnownFactsTest {
    private static final String OWN = "S0001";
    private static final UUID FINDING = UUID.randomUUID();
    private static final Instant BEFORE = CaseStory.ASSIGNED.minusSeconds(1);
    private static final Instant AFTER = CaseStory.ASSIGNED.plusSeconds(1);

    private static final Instant LONG_AFTER = CaseStory.DUE.plusSeconds(30 * 86_400);

    private final CaseStory story = new CaseStory().assignedTo(OWN);

    @Test
    void aFindingIsCorrectedOnceItIsRevoked() {
        story.found(FINDING, 3, "cause", "U000");
        assertThat(lacks(PROBLEM_REVOKED, FINDING)).isTrue();

        story.revoked(FINDING);
        assertThat(lacks(PROBLEM_REVOKED, FINDING)).isFalse();
        assertThat(lacks(PROBLEM_REVOKED, UUID.randomUUID())).isTrue();
    }

    @Test
    void aCaseIsExcludedForTheSectionThatAppealsAndForNoOther() {
        story.assignedTo("S0002").excluded("DUPLICATE_OF_A_LIVE_CASE", false);
        assertThat(lacks(EXCLUSION_APPROVED, story.id())).isTrue();

        story.assignedTo(OWN).excluded("DUPLICATE_OF_A_LIVE_CASE", false);
        assertThat(lacks(EXCLUSION_APPROVED, story.id())).isFalse();
    }

    @Test
    void aRulingThatTheRunInForceKnewCorrectsNothing() {
        story.ruled(false);

        assertThat(uncorrected(JURISDICTION_RULED, AFTER))
                .containsExactly(story.id().toString());
        assertThat(uncorrected(JURISDICTION_RULED, BEFORE)).isEmpty();
    }

    @Test
    void aCaseThatNobodyCanRuleAnyMoreIsCorrectedByItsExclusionOrBecauseAnotherSectionGotIt() {
        assertThat(lacks(JURISDICTION_RULED, story.id())).isTrue();
        assertThat(record(new CaseStory().assignedTo(OWN).returned().assignedTo("S0002"), BEFORE)
                        .ruled())
                .isTrue();
        assertThat(record(new CaseStory().assignedTo(OWN).returned().assignedTo("S0002"), AFTER)
                        .ruled())
                .isFalse();
        assertThat(record(new CaseStory().assignedTo(OWN).returned().assignedTo(OWN), BEFORE)
                        .ruled())
                .isFalse();

        story.resolved("SOLVED", true).excluded("OUTSIDE_GOVERNMENT_REMIT", false);
        assertThat(lacks(JURISDICTION_RULED, story.id())).isFalse();
    }

    @Test
    void aSolutionThatDoesNotCountIsLessThanACaseThatDoesNot() {
        story.excluded("AWAITING_HIGHER_POLICY", true);

        assertThat(uncorrected(EXCLUSION_APPROVED, BEFORE)).isEmpty();
        assertThat(uncorrected(JURISDICTION_RULED, BEFORE))
                .containsExactly(story.id().toString());
        assertThat(uncorrected(EXCLUSION_APPROVED, LONG_AFTER))
                .as("what the run in force knew corrects nothing")
                .containsExactly(story.id().toString());
    }

    @Test
    void aRoundIsExcludedOnce() {
        story.excluded("AWAITING_HIGHER_POLICY", true);
        assertThat(obstacle(EXCLUSION_APPROVED, LONG_AFTER)).contains(Ungrantable.NOT_CORRECTABLE);

        story.reopened().assignedTo(OWN);
        assertThat(obstacle(EXCLUSION_APPROVED, LONG_AFTER)).isEmpty();

        story.assignedTo("S0002").excluded("DUPLICATE_OF_A_LIVE_CASE", false).assignedTo(OWN);
        assertThat(obstacle(EXCLUSION_APPROVED, LONG_AFTER)).contains(Ungrantable.NOT_CORRECTABLE);
    }

    @Test
    void onlyWhatWasMadeOrStillCanBeIsPossible() {
        var gone = new CaseStory().assignedTo(OWN).withdrawn(AFTER);
        var facts = new KnownFacts(
                Map.of(story.id().toString(), record(story, BEFORE), gone.id().toString(), record(gone, BEFORE)),
                Set.of(),
                Set.of(),
                Set.of());

        assertThat(facts.possible(new Correction(
                        EXCLUSION_APPROVED,
                        List.of(gone.id().toString(), story.id().toString()))))
                .isEqualTo(correction(EXCLUSION_APPROVED, story.id()));
    }

    @Test
    void aCardIsCorrectedOnceItIsNotInForce() {
        UUID card = UUID.randomUUID();
        var facts = new KnownFacts(Map.of(), Set.of(), Set.of(card.toString()), Set.of(card.toString()));

        assertThat(facts.uncorrected(correction(CARD_REVOKED, card))).containsExactly(card.toString());
        assertThat(facts().uncorrected(correction(CARD_REVOKED, card))).isEmpty();
    }

    @Test
    void whoseCaseItIsIsRuledOnlyWhileItIsOpen() {
        assertThat(facts().obstacle(correction(JURISDICTION_RULED, story.id()))).isEmpty();
        story.returned();
        assertThat(facts().obstacle(correction(JURISDICTION_RULED, story.id()))).isEmpty();
        story.then(id -> new CaseContested(id, 1, List.of(OWN), false, AFTER));
        assertThat(facts().obstacle(correction(JURISDICTION_RULED, story.id()))).isEmpty();

        story.assignedTo(OWN).resolved("SOLVED", true).answered(true, "SATISFIED");
        assertThat(facts().obstacle(correction(JURISDICTION_RULED, story.id()))).contains(Ungrantable.CASE_CLOSED);
        assertThat(facts().obstacle(correction(EXCLUSION_APPROVED, story.id()))).isEmpty();

        story.reopened().assignedTo(OWN);
        assertThat(facts().obstacle(correction(JURISDICTION_RULED, story.id()))).isEmpty();
    }

    @Test
    void nothingIsGrantedThatNobodyCanCorrect() {
        UUID unknown = UUID.randomUUID();
        for (CorrectionKind kind : CorrectionKind.values()) {
            assertThat(facts().obstacle(correction(kind, unknown))).contains(Ungrantable.NOT_CORRECTABLE);
        }

        story.withdrawn(AFTER);
        for (CorrectionKind kind : List.of(EXCLUSION_APPROVED, JURISDICTION_RULED)) {
            assertThat(facts().obstacle(correction(kind, story.id()))).contains(Ungrantable.NOT_CORRECTABLE);
        }
        var facts = new KnownFacts(Map.of(), Set.of(FINDING.toString()), Set.of(unknown.toString()), Set.of());
        assertThat(facts.obstacle(correction(PROBLEM_REVOKED, FINDING))).isEmpty();
        assertThat(facts.obstacle(correction(CARD_REVOKED, unknown))).isEmpty();
    }

    @Test
    void whatIsDoneAlreadyMayBeGranted() {
        story.excluded("DUPLICATE_OF_A_LIVE_CASE", false).withdrawn(AFTER);

        assertThat(facts().obstacle(correction(EXCLUSION_APPROVED, story.id()))).isEmpty();
    }

    private boolean lacks(CorrectionKind kind, UUID reference) {
        return !facts().uncorrected(correction(kind, reference)).isEmpty();
    }

    private List<String> uncorrected(CorrectionKind kind, Instant since) {
        var facts = new KnownFacts(Map.of(story.id().toString(), record(story, since)), Set.of(), Set.of(), Set.of());
        return facts.uncorrected(correction(kind, story.id()));
    }

    private Optional<Ungrantable> obstacle(CorrectionKind kind, Instant since) {
        var facts = new KnownFacts(Map.of(story.id().toString(), record(story, since)), Set.of(), Set.of(), Set.of());
        return facts.obstacle(correction(kind, story.id()));
    }

    private KnownFacts facts() {
        return new KnownFacts(Map.of(story.id().toString(), record(story, BEFORE)), Set.of(), Set.of(), Set.of());
    }

    private static CaseRecord record(CaseStory story, Instant since) {
        return CaseRecord.of(story.told().stream().map(Told::event).toList(), OWN, since);
    }

    private static Correction correction(CorrectionKind kind, UUID reference) {
        return new Correction(kind, List.of(reference.toString()));
    }
}
