package org.huiyin.evaluation.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.evaluation.card.Cards.MONDAY;
import static org.huiyin.evaluation.card.Cards.OF_THE_SECTION;
import static org.huiyin.evaluation.card.Cards.OF_THE_UNIT;
import static org.huiyin.evaluation.card.Cards.PANEL;
import static org.huiyin.evaluation.card.Cards.PROPOSER;
import static org.huiyin.evaluation.card.Cards.SECOND;
import static org.huiyin.evaluation.card.Cards.TERMS;
import static org.huiyin.evaluation.card.Cards.allowed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardLifeTest {
    private static final Instant ANSWER_BY = Instant.parse("2026-03-05T16:00:00Z");
    private static final Instant APPEAL_BY = Instant.parse("2026-03-09T16:00:00Z");
    private static final Officer WITHOUT_A_UNIT = new Officer("nobody", Set.of(), Set.of());

    private final Proposed proposed = Cards.proposed(Ground.Y1, "cause");
    private final Confirmed confirmed = Cards.confirmed("cause");

    @Test
    void aSectionHasThreeWorkingDaysToAnswer() {
        assertThat(proposed.answerBy()).isEqualTo(ANSWER_BY);
        assertThat(proposed.answer(OF_THE_SECTION, ANSWER_BY.minusMillis(1))).isInstanceOf(Decision.Allowed.class);
        assertThat(proposed.answer(OF_THE_SECTION, ANSWER_BY)).isEqualTo(Decision.refused(Objection.ANSWER_TOO_LATE));
    }

    @Test
    void onlyTheSectionAnswersAndAppeals() {
        assertThat(proposed.answer(OF_THE_UNIT, MONDAY)).isEqualTo(Decision.refused(Objection.NOT_OF_THE_SECTION));
        assertThat(confirmed.appeal(OF_THE_UNIT, MONDAY)).isEqualTo(Decision.refused(Objection.NOT_OF_THE_SECTION));
    }

    @Test
    void nobodyConfirmsBeforeTheSectionWasHeardOrLetItsTimePass() {
        assertThat(proposed.confirm(SECOND, ANSWER_BY.minusMillis(1), TERMS))
                .isEqualTo(Decision.refused(Objection.ANSWER_STILL_POSSIBLE));
        assertThat(proposed.confirm(SECOND, ANSWER_BY, TERMS)).isInstanceOf(Decision.Allowed.class);
        assertThat(new Answered(proposed).confirm(SECOND, MONDAY, TERMS)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void fourEyesFromOutsideConfirmAndWithdraw() {
        assertThat(wronglyAllowed((card, by) -> card.confirm(by, MONDAY, TERMS)))
                .isEmpty();
        assertThat(wronglyAllowed((card, by) -> card.withdraw(by, Reason.FACTS_WRONG)))
                .isEmpty();
    }

    /** A rule that lets anybody decide would not pass. */
    @Test
    void aRuleWithTwoEyesWouldBeSeen() {
        assertThat(wronglyAllowed((card, by) -> Decision.allowed(new Withdrawn(card.proposed()))))
                .containsExactly(PROPOSER, OF_THE_UNIT, WITHOUT_A_UNIT);
    }

    @Test
    void aCardCountsFromItsConfirmationForThreeHundredSixtyFiveDays() {
        assertThat(confirmed.expiresAt()).isEqualTo(MONDAY.plus(Duration.ofDays(365)));
        assertThat(confirmed.countsAt(MONDAY)).isTrue();
        assertThat(confirmed.expire(confirmed.expiresAt().minusMillis(1))).isEmpty();
        assertThat(confirmed.expire(confirmed.expiresAt())).contains(new Expired(confirmed));
    }

    @Test
    void aLeaderHasFiveWorkingDaysToAppeal() {
        assertThat(confirmed.appealBy()).isEqualTo(APPEAL_BY);
        assertThat(confirmed.appeal(OF_THE_SECTION, APPEAL_BY)).isEqualTo(Decision.refused(Objection.APPEAL_TOO_LATE));
    }

    @Test
    void aCardUnderAppealDoesNotCountUntilItIsUpheld() {
        Appealed appealed = allowed(confirmed.appeal(OF_THE_SECTION, MONDAY));

        assertThat(Cards.card(appealed).countsAt(MONDAY)).isFalse();
        assertThat(Cards.card(allowed(appealed.uphold(PANEL, Reason.FACTS_STAND)))
                        .countsAt(MONDAY))
                .isTrue();
        assertThat(Cards.card(allowed(appealed.revoke(PANEL, Reason.FACTS_WRONG)))
                        .countsAt(MONDAY))
                .isFalse();
    }

    @Test
    void nobodyDecidesOnAnAppealAgainstOneself() {
        Appealed appealed = new Appealed(confirmed);

        assertThat(appealed.revoke(SECOND, Reason.FACTS_WRONG))
                .isEqualTo(Decision.refused(Objection.BY_WHOEVER_CONFIRMED));
        assertThat(appealed.uphold(PROPOSER, Reason.FACTS_STAND))
                .isEqualTo(Decision.refused(Objection.BY_THE_PROPOSER));
        assertThat(appealed.revoke(OF_THE_UNIT, Reason.FACTS_WRONG))
                .isEqualTo(Decision.refused(Objection.BY_THE_UNIT_CONCERNED));
    }

    @Test
    void afterTheDaysOfAppealACardFallsOnlyIfAnAppealAgainstTheListsGrantedIt() {
        for (Live card : List.of(confirmed, new Upheld(confirmed))) {
            assertThat(card.revoke(PANEL, Reason.FACTS_WRONG, false))
                    .isEqualTo(Decision.refused(Objection.REVOCATION_NOT_GRANTED));
            assertThat(card.revoke(PANEL, Reason.FACTS_WRONG, true))
                    .isEqualTo(Decision.allowed(new Revoked(confirmed)));
        }
    }

    @Test
    void whatWasGrantedIsRevokedBySomebodyWhoHadNoHandInTheCard() {
        assertThat(confirmed.revoke(SECOND, Reason.FACTS_WRONG, true))
                .isEqualTo(Decision.refused(Objection.BY_WHOEVER_CONFIRMED));
        assertThat(confirmed.revoke(PROPOSER, Reason.FACTS_WRONG, true))
                .isEqualTo(Decision.refused(Objection.BY_THE_PROPOSER));
        assertThat(confirmed.revoke(OF_THE_UNIT, Reason.FACTS_WRONG, true))
                .isEqualTo(Decision.refused(Objection.BY_THE_UNIT_CONCERNED));
        assertThat(confirmed.revoke(WITHOUT_A_UNIT, Reason.FACTS_WRONG, true))
                .isEqualTo(Decision.refused(Objection.WITHOUT_A_UNIT));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonBelongsToItsSteps(Reason reason) {
        Appealed appealed = new Appealed(confirmed);

        assertThat(appealed.uphold(PANEL, reason) instanceof Decision.Allowed).isEqualTo(reason == Reason.FACTS_STAND);
        assertThat(appealed.revoke(PANEL, reason) instanceof Decision.Allowed).isEqualTo(reason.revokes());
        assertThat(confirmed.revoke(PANEL, reason, true) instanceof Decision.Allowed)
                .isEqualTo(reason.revokes());
        assertThat(proposed.withdraw(SECOND, reason) instanceof Decision.Allowed)
                .isEqualTo(reason.dropsProposal());
        assertThat(reason.dropsProposal()
                        && Set.of(Reason.FINDING_REVOKED, Reason.GROUND_GONE).contains(reason))
                .isFalse();
    }

    @Test
    void aDeadlineIsOverdueForAWholeWorkingDayBeforeItCallsForACard() {
        Instant friday = Instant.parse("2026-03-06T16:00:00Z");

        assertThat(TERMS.overdueAt(friday)).isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
    }

    @Test
    void aWarningComesWhenTheOfficeOpensOnTheWorkingDayBefore() {
        Instant monday = Instant.parse("2026-03-09T16:00:00Z");

        assertThat(TERMS.warnAt(monday)).isEqualTo(Instant.parse("2026-03-06T01:00:00Z"));
        assertThat(TERMS.dueOn(monday)).hasToString("2026-03-09");
    }

    @Test
    void aChargeWithoutACaseOrWithWordsForACauseCannotBe() {
        assertThatThrownBy(() -> new Charge(Ground.Y1, "S0001", "U001", "cause", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cards.charge(Ground.Y1, "张三打来电话")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Who may decide although they should not. */
    private List<Officer> wronglyAllowed(BiFunction<Pending, Officer, Decision<? extends CardState>> rule) {
        Pending card = new Answered(proposed);
        assertThat(rule.apply(card, SECOND)).isInstanceOf(Decision.Allowed.class);
        return List.of(PROPOSER, OF_THE_UNIT, WITHOUT_A_UNIT).stream()
                .filter(by -> rule.apply(card, by) instanceof Decision.Allowed)
                .toList();
    }
}
