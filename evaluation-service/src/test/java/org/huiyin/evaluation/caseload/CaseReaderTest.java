package org.huiyin.evaluation.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.bus.event.EventType;
import org.huiyin.evaluation.rules.CaseRules;
import org.huiyin.evaluation.rules.LossRules;
import org.huiyin.evaluation.service.CaseStory;
import org.junit.jupiter.api.Test;

class CaseReaderTest {
    private static final LossRules LOSS = new LossRules(0.2, 0.4, 0.4, 0, 0.4, 1);
    private static final CaseRules RULES = new CaseRules(3, 0.7, 30, 0.15);
    private static final Instant NEXT_YEAR = Instant.parse("2026-12-31T16:00:00Z");
    private static final Window YEAR = new Window(Instant.parse("2025-12-31T16:00:00Z"), NEXT_YEAR, NEXT_YEAR);

    @Test
    void readsNoEventOfATypeThatItSaysItLeavesOut() {
        var told = new CaseStory()
                .assignedTo("S0001")
                .accepted()
                .resolved("SOLVED", true)
                .told();
        assertThat(told)
                .filteredOn(one -> !FoldedCase.reads(one.event().type()))
                .extracting(one -> one.event().type())
                .containsExactly(EventType.CASE_OPENED, EventType.CASE_ACCEPTED);
    }

    @Test
    void aCaseThatWentWellLosesNothing() {
        Countable counted = only(closed().answered(true, "SATISFIED"));

        assertThat(counted.section()).isEqualTo("S0001");
        assertThat(counted.share()).isOne();
        assertThat(counted.reached()).isTrue();
        assertThat(counted.outcome()).isEqualTo(new Outcome(false, false, Satisfaction.SATISFIED));
        assertThat(counted.outcome().loss(LOSS)).isZero();
    }

    @Test
    void onlyWhatWasObservedIsWeighed() {
        assertThat(loss(closed().notReached())).isZero();
        assertThat(loss(late().notReached())).isOne();
        assertThat(loss(late().answered(true, "SATISFIED"))).isCloseTo(0.2, within(1e-12));
        assertThat(loss(closed().answered(true, "BASICALLY_SATISFIED"))).isCloseTo(0.16, within(1e-12));
        assertThat(loss(closed().answered(false, "DISSATISFIED"))).isCloseTo(0.8, within(1e-12));
        assertThat(only(closed().notReached()).outcome().satisfaction()).isNull();
    }

    @Test
    void whoWasReachedByTheOwnUnitWasNotReached() {
        Countable counted = only(closed().visitedBy("U001", true, "SATISFIED"));

        assertThat(counted.reached()).isFalse();
        assertThat(counted.outcome()).isEqualTo(new Outcome(false, null, null));
    }

    @Test
    void whatAThirdUnitHeardStandsBesideTheAnswerThatItIsAboutAndReplacesNothing() {
        CaseStory asked = closed().answered(true, "SATISFIED");
        Countable counted = only(asked.reCalledBy("U007", "DISSATISFIED"));

        assertThat(counted.outcome()).isEqualTo(new Outcome(false, false, Satisfaction.SATISFIED));
        assertThat(counted.recalled()).isEqualTo(Satisfaction.DISSATISFIED);
        assertThat(counted.events()).hasSize(4);
        assertThat(only(closed().answered(true, "SATISFIED").reCalledInVain()).recalled())
                .isNull();
        assertThat(only(closed().notReached().reCalledBy("U007", "DISSATISFIED"))
                        .recalled())
                .as("without a first answer")
                .isNull();
        assertThat(only(asked.reopened()
                                .assignedTo("S0001")
                                .resolved("SOLVED", true)
                                .answered(true, "SATISFIED"))
                        .recalled())
                .as("of a former answer")
                .isNull();
    }

    @Test
    void aFirstContactThatCameTooLateIsALateResponse() {
        CaseStory story = new CaseStory().assignedTo("S0001").contactMissed().resolved("SOLVED", true);

        assertThat(only(story).outcome().late()).isTrue();
    }

    @Test
    void whatFellDueAndIsOpenCountsAsLateAndUnresolved() {
        Countable open = only(new CaseStory().assignedTo("S0001").accepted().missed());

        assertThat(open.closed()).isFalse();
        assertThat(open.outcome()).isEqualTo(new Outcome(true, true, null));
        assertThat(open.outcome().loss(LOSS)).isOne();
    }

    @Test
    void whatIsNotDueYetDoesNotCount() {
        CaseStory open = new CaseStory().assignedTo("S0001").accepted();
        Window before = new Window(YEAR.start(), YEAR.end(), CaseStory.DUE.minusSeconds(1));

        assertThat(new CaseReader(RULES, before)
                        .read(open.id(), FoldedCase.of(open.told()))
                        .countable())
                .isEmpty();
        assertThat(only(open).closed()).isFalse();
    }

    @Test
    void aClockThatStandsStillIsNotOverdueAndOneThatWasMovedIsDueLater() {
        Instant later = NEXT_YEAR.plusSeconds(60);

        assertThat(read(new CaseStory().assignedTo("S0001").suspended()).countable())
                .isEmpty();
        assertThat(read(new CaseStory().assignedTo("S0001").extended(later)).countable())
                .isEmpty();
    }

    @Test
    void aCaseBelongsToWhoeverKeptIt() {
        CaseFindings found = read(new CaseStory()
                .assignedTo("S0001")
                .returned()
                .assignedTo("S0002")
                .ruled(true)
                .resolved("SOLVED", true));

        assertThat(found.countable()).extracting(Countable::section).containsExactly("S0002");
    }

    @Test
    void aMergedCaseBelongsToWhoeverAnswersForTheCommonProblem() {
        CaseStory merged = new CaseStory().assignedTo("S0001").mergedTo("S0002");

        assertThat(read(merged).countable()).extracting(Countable::section).containsExactly("S0002");
        assertThat(only(merged.resolved("SOLVED", true).answered(true, "SATISFIED"))
                        .outcome())
                .isEqualTo(new Outcome(false, false, Satisfaction.SATISFIED));
        assertThat(only(new CaseStory().assignedTo("S0001").mergedTo("S0001")).section())
                .isEqualTo("S0001");
    }

    @Test
    void aCaseThatIsHandledAloneAgainWaitsForAnOwner() {
        CaseStory alone = new CaseStory().assignedTo("S0001").mergedTo("S0002").unmerged();

        assertThat(read(alone).countable()).isEmpty();
        assertThat(only(alone.assignedTo("S0003")).section()).isEqualTo("S0003");
    }

    @Test
    void aReopeningOverwritesTheResultWithinTheDaysThatTheRulesGive() {
        CaseStory soon = closed().answered(true, "SATISFIED").reopenedAfter(29).assignedTo("S0002");
        CaseStory late = closed().answered(true, "SATISFIED").reopenedAfter(31).assignedTo("S0002");

        assertThat(of("S0001", soon).outcome().unresolved()).isTrue();
        assertThat(of("S0001", late).outcome().unresolved()).isFalse();
    }

    @Test
    void whoeverHandlesItAgainIsJudgedByTheLastRoundAndByTheLatenessOfAll() {
        CaseStory again = late().answered(false, "DISSATISFIED").reopened().assignedTo("S0001");
        again.resolved("SOLVED", true).answered(true, "BASICALLY_SATISFIED");

        assertThat(only(again).outcome()).isEqualTo(new Outcome(true, false, Satisfaction.BASICALLY_SATISFIED));
    }

    @Test
    void withdrawnBeforeItEndedACaseCountsForNobody() {
        assertThat(read(new CaseStory().assignedTo("S0001").withdrawn(CaseStory.DUE.minusSeconds(1)))
                        .countable())
                .isEmpty();
        assertThat(only(closed().withdrawn(CaseStory.DUE.plus(Duration.ofDays(1))))
                        .closed())
                .isTrue();
    }

    @Test
    void anExcludedCaseIsCountedApartWithItsReason() {
        CaseFindings found = read(closed().excluded("DUPLICATE_OF_A_LIVE_CASE", false));

        assertThat(found.countable()).isEmpty();
        assertThat(found.excluded()).extracting(Excluded::reason).containsExactly("DUPLICATE_OF_A_LIVE_CASE");
    }

    @Test
    void whatWaitsForAHigherLevelKeepsItsResponseAndItsSatisfaction() {
        CaseStory waits = late().answered(false, "DISSATISFIED").excluded("AWAITING_HIGHER_POLICY", true);

        assertThat(only(waits).outcome()).isEqualTo(new Outcome(true, null, Satisfaction.DISSATISFIED));
    }

    @Test
    void theLeadOfAJointCaseHasItsShareAndTheOthersEqualPartsOfTheRest() {
        CaseStory joint = new CaseStory()
                .assignedTo("S0001")
                .coHandledBy("S0002", 1, true)
                .coHandledBy("S0003", 2, false)
                .resolved("SOLVED", true)
                .answered(true, "SATISFIED");

        assertThat(of("S0001", joint).share()).isEqualTo(0.7);
        assertThat(of("S0002", joint).share()).isCloseTo(0.15, within(1e-12));
        assertThat(of("S0002", joint).outcome().late()).isFalse();
        assertThat(of("S0003", joint).outcome().late()).isTrue();
        assertThat(of("S0003", joint).outcome().unresolved()).isFalse();
    }

    @Test
    void aHelperOfWhomNothingWasObservedHasNoCaseAndNoPraiseForIt() {
        CaseStory joint = new CaseStory().assignedTo("S0001").coHandlerAdded("S0002", 1);

        assertThat(read(joint.resolved("SOLVED", true).notReached()).countable())
                .extracting(Countable::section)
                .containsExactly("S0001");
        assertThat(of("S0002", joint.answered(false, "DISSATISFIED")).outcome())
                .isEqualTo(new Outcome(null, true, Satisfaction.DISSATISFIED));
    }

    @Test
    void onlyFindingsFromOutsideThatNobodyRevokedAreProblems() {
        UUID kept = UUID.randomUUID();
        UUID taken = UUID.randomUUID();
        CaseFindings found = read(closed().found(kept, 3, "window-closed", "U000")
                .found(taken, 6, "rude", "U000")
                .found(UUID.randomUUID(), 12, "own", "U001")
                .revoked(taken));

        assertThat(found.problems()).extracting(FoundProblem::findingId).containsExactly(kept);
        assertThat(found.problems()).extracting(FoundProblem::source).containsExactly("U000/self");
    }

    @Test
    void theFirstTriageFixesTheDifficultyAndTheLastOneTheKind() {
        CaseStory story = new CaseStory()
                .triaged("HELP", "SIMPLE")
                .triaged("COMPLAINT", "HARD")
                .assignedTo("S0001")
                .resolved("SOLVED", true);

        assertThat(only(story).difficulty()).isEqualTo("SIMPLE");
        assertThat(only(story).kind()).isEqualTo("COMPLAINT");
    }

    @Test
    void whatEndedOutsideTheWindowDoesNotCount() {
        Window next = new Window(NEXT_YEAR, NEXT_YEAR.plus(Duration.ofDays(365)), NEXT_YEAR);
        CaseStory story = closed().found(UUID.randomUUID(), 3, "window-closed", "U000");

        CaseFindings found = new CaseReader(RULES, next).read(story.id(), FoldedCase.of(story.told()));

        assertThat(found.countable()).isEmpty();
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void aCaseRestsOnItsEvents() {
        CaseStory story = closed().answered(true, "SATISFIED");
        var told = story.told();

        Countable counted = new CaseReader(RULES, YEAR)
                .read(story.id(), FoldedCase.of(told))
                .countable()
                .get(0);

        assertThat(told).extracting(Told::eventId).containsAll(counted.events());
        assertThat(counted.events()).hasSize(3);
    }

    private static CaseStory closed() {
        return new CaseStory().assignedTo("S0001").accepted().resolved("SOLVED", true);
    }

    private static CaseStory late() {
        return new CaseStory().assignedTo("S0001").accepted().missed().resolved("SOLVED", false);
    }

    private static double loss(CaseStory story) {
        return only(story).outcome().loss(LOSS);
    }

    private static Countable only(CaseStory story) {
        assertThat(read(story).countable()).hasSize(1);
        return read(story).countable().get(0);
    }

    private static Countable of(String section, CaseStory story) {
        return read(story).countable().stream()
                .filter(counted -> counted.section().equals(section))
                .findFirst()
                .orElseThrow();
    }

    private static CaseFindings read(CaseStory story) {
        return new CaseReader(RULES, YEAR).read(story.id(), FoldedCase.of(story.told()));
    }
}
