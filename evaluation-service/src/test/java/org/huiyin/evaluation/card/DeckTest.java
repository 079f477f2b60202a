package org.huiyin.evaluation.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.evaluation.card.Cards.MONDAY;
import static org.huiyin.evaluation.card.Cards.PROPOSER;
import static org.huiyin.evaluation.card.Cards.TERMS;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeckTest {
    private static final VolumeGuard QUIET = new VolumeGuard(60, 0.008);
    private static final VolumeGuard BUSY = new VolumeGuard(900, 0.008);

    @Test
    void anOffenceIsProposedAsWhatItIs() {
        assertThat(shown(new Deck(List.of()), Cards.offence(Ground.Y4, "cause", MONDAY)))
                .isEqualTo(Ground.Y4);
    }

    @Test
    void theSameCauseAgainIsRedWhileItsYellowCardCounts() {
        Card yellow = Cards.card(Cards.confirmed("cause"));
        var deck = new Deck(List.of(yellow));

        Verdict verdict = deck.judge(Cards.offence(Ground.Y1, "cause", MONDAY), MONDAY);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Shows.class, shows -> {
            assertThat(shows.charge().ground()).isEqualTo(Ground.R2);
            assertThat(shows.basis()).containsExactly(yellow.id());
        });
        assertThat(shown(deck, Cards.offence(Ground.Y1, "another", MONDAY))).isEqualTo(Ground.Y1);
    }

    @Test
    void theSameCauseAgainWaitsWhileItsYellowCardIsNotDecided() {
        for (CardState undecided : List.of(
                Cards.proposed(Ground.Y1, "cause"),
                new Answered(Cards.proposed(Ground.Y1, "cause")),
                new Appealed(Cards.confirmed("cause")))) {
            assertThat(new Deck(List.of(Cards.card(undecided)))
                            .judge(Cards.offence(Ground.Y2, "cause", MONDAY), MONDAY))
                    .as(undecided.name().name())
                    .isEqualTo(new Verdict.Waits());
        }
    }

    @Test
    void whatHappenedBeforeTheYellowCardIsTheSameFailing() {
        Card yellow = Cards.card(Cards.confirmed("cause"));
        Offence before = Cards.offence(Ground.Y1, "cause", MONDAY.minusSeconds(1));

        assertThat(new Deck(List.of(yellow)).judge(before, MONDAY)).isEqualTo(new Verdict.Covered(yellow.id()));
    }

    @Test
    void aRedCardCoversWhateverElseComesOfItsCause() {
        Card red = Cards.card(Cards.proposed(Ground.R4, "cause"));

        assertThat(new Deck(List.of(red)).judge(Cards.offence(Ground.R4, "cause", MONDAY), MONDAY))
                .isEqualTo(new Verdict.Covered(red.id()));
    }

    @Test
    void threeYellowCardsTurnRedUnlessVolumeExplainsThem() {
        Deck three = yellows(3);

        assertThat(three.accumulated(QUIET, MONDAY, TERMS))
                .map(Charge::rootCause)
                .contains(Deck.ACCUMULATED);
        assertThat(three.accumulated(BUSY, MONDAY, TERMS)).isEmpty();
        assertThat(yellows(2).accumulated(QUIET, MONDAY, TERMS)).isEmpty();
    }

    @Test
    void aRedCardForAccumulationIsShownOnce() {
        Deck three = yellows(3);
        Charge red = three.accumulated(QUIET, MONDAY, TERMS).orElseThrow();
        Card shown = Cards.card(Proposed.byRule(red, MONDAY, TERMS));

        assertThat(with(three, shown).accumulated(QUIET, MONDAY, TERMS)).isEmpty();
    }

    @Test
    void whoTookARedCardForAccumulationBackIsAskedAgainOnlyAfterAnotherYellowOne() {
        Deck three = yellows(3);
        List<UUID> ids = three.cards().stream().map(Card::id).toList();
        Proposed red = Proposed.byRule(three.accumulated(QUIET, MONDAY, TERMS).orElseThrow(), MONDAY, TERMS);
        Card dropped = new Card(UUID.randomUUID(), 2, MONDAY, Evidence.of(ids), new Withdrawn(red));

        assertThat(with(three, dropped).accumulated(QUIET, MONDAY, TERMS)).isEmpty();
        assertThat(with(with(three, dropped), Cards.card(Cards.confirmed("another-cause")))
                        .accumulated(QUIET, MONDAY, TERMS))
                .isPresent();
    }

    @Test
    void theRedCardFallsWithAYellowOneThatItCannotDoWithout() {
        Deck three = yellows(3);
        List<UUID> ids = three.cards().stream().map(Card::id).toList();
        Charge red = three.accumulated(QUIET, MONDAY, TERMS).orElseThrow();
        Card shown = new Card(UUID.randomUUID(), 1, MONDAY, Evidence.of(ids), Proposed.byRule(red, MONDAY, TERMS));

        assertThat(with(revokedFirst(three), shown).fallingWith(ids.get(0), QUIET, MONDAY, TERMS))
                .containsExactly(shown);
        assertThat(with(revokedFirst(yellows(4)), shown).fallingWith(ids.get(0), QUIET, MONDAY, TERMS))
                .isEmpty();
    }

    @Test
    void aYellowCardThatCountsAndWasNotCuredIsRedOnce() {
        Card yellow = Cards.card(Cards.confirmed("cause"));
        var deck = new Deck(List.of(yellow));
        Charge red = deck.uncured(yellow.id(), MONDAY).orElseThrow();

        assertThat(red.ground()).isEqualTo(Ground.R1);
        assertThat(with(deck, Cards.card(Proposed.byRule(red, MONDAY, TERMS))).uncured(yellow.id(), MONDAY))
                .isEmpty();
        assertThat(new Deck(List.of(Cards.card(new Revoked(Cards.confirmed("cause"))))).uncured(yellow.id(), MONDAY))
                .isEmpty();
    }

    @Test
    void byHandThereIsOneYellowCardForARootCauseAndNoRedOneThatOnlyTheRuleMayShow() {
        var deck = new Deck(List.of(Cards.card(Cards.confirmed("cause"))));

        assertThat(deck.propose(Cards.charge(Ground.Y5, "cause"), PROPOSER, MONDAY, TERMS))
                .isEqualTo(Decision.refused(Objection.ROOT_CAUSE_HAS_A_CARD));
        assertThat(deck.propose(Cards.charge(Ground.R1, "cause"), PROPOSER, MONDAY, TERMS))
                .isEqualTo(Decision.refused(Objection.ONLY_BY_RULE));
        assertThat(deck.propose(Cards.charge(Ground.R2, "another"), PROPOSER, MONDAY, TERMS))
                .isEqualTo(Decision.refused(Objection.ROOT_CAUSE_WITHOUT_A_YELLOW));
        assertThat(deck.propose(Cards.charge(Ground.R2, "cause"), PROPOSER, MONDAY, TERMS))
                .isInstanceOf(Decision.Allowed.class);
        assertThat(deck.propose(Cards.charge(Ground.R3, "cause"), Cards.OF_THE_UNIT, MONDAY, TERMS))
                .isEqualTo(Decision.refused(Objection.BY_THE_UNIT_CONCERNED));
    }

    private static Ground shown(Deck deck, Offence offence) {
        return ((Verdict.Shows) deck.judge(offence, MONDAY)).charge().ground();
    }

    private static Deck yellows(int count) {
        return new Deck(Stream.iterate(1, number -> number + 1)
                .limit(count)
                .map(number -> Cards.card(Cards.confirmed("cause-" + number)))
                .toList());
    }

    private static Deck with(Deck deck, Card card) {
        return new Deck(Stream.concat(deck.cards().stream(), Stream.of(card)).toList());
    }

    private static Deck revokedFirst(Deck deck) {
        return new Deck(deck.cards().stream()
                .map(card -> card == deck.cards().get(0) ? card.become(new Revoked(((Confirmed) card.state()))) : card)
                .toList());
    }
}
