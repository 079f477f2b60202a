package org.huiyin.evaluation.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.evaluation.card.Cards.OF_THE_SECTION;
import static org.huiyin.evaluation.card.Cards.PANEL;
import static org.huiyin.evaluation.card.Cards.PROPOSER;
import static org.huiyin.evaluation.card.Cards.SECOND;
import static org.huiyin.evaluation.card.Cards.TERMS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever people and the rule do, and in whatever order: a section has one yellow card in force for a root cause at most. */
class OneYellowProperties {
    private static final int STEPS = 120;
    private static final List<String> CAUSES = List.of("first", "second");
    private static final List<Ground> GROUNDS = List.of(Ground.Y1, Ground.Y2, Ground.Y5, Ground.R2, Ground.R3);

    @Property(tries = 500)
    void noSequenceOfStepsGivesASecondYellowCardForOneRootCause(@ForAll Random random) {
        assertThat(new Walk(random, UnaryOperator.identity()).mostAlike()).isLessThanOrEqualTo(1);
    }

    /** A deck that only remembers what is not decided would show a second one. */
    @Property(tries = 1)
    void aDeckThatForgetsWhatCountsWouldBeSeen() {
        UnaryOperator<Deck> forgetful = deck -> new Deck(deck.cards().stream()
                .filter(card -> card.state() instanceof Pending)
                .toList());

        assertThat(IntStream.range(0, 50).mapToObj(seed -> new Walk(new Random(seed), forgetful)))
                .anyMatch(walk -> walk.mostAlike() > 1);
    }

    /** Random people take random steps; those that the rules refuse change nothing. */
    private static final class Walk {
        private final Random random;
        private final UnaryOperator<Deck> memory;
        private final List<Card> cards = new ArrayList<>();
        private Instant now = Cards.MONDAY;
        private long most;

        Walk(Random random, UnaryOperator<Deck> memory) {
            this.random = random;
            this.memory = memory;
            for (int step = 0; step < STEPS; step++) {
                takeStep();
                most = Math.max(most, alike());
            }
        }

        long mostAlike() {
            return most;
        }

        private long alike() {
            return CAUSES.stream()
                    .mapToLong(cause -> cards.stream()
                            .filter(card -> card.isLiveYellow(now)
                                    && card.charge().rootCause().equals(cause))
                            .count())
                    .max()
                    .orElse(0);
        }

        private void takeStep() {
            switch (random.nextInt(4)) {
                case 0 -> proposeByHand();
                case 1 -> offend();
                case 2 -> now = now.plus(Duration.ofHours(random.nextInt(24 * (random.nextInt(20) == 0 ? 200 : 3))));
                default -> move();
            }
        }

        private void proposeByHand() {
            Charge charge = Cards.charge(any(GROUNDS), any(CAUSES));
            add(deck().propose(charge, any(List.of(PROPOSER, SECOND)), now, TERMS));
        }

        private void offend() {
            Offence offence = Cards.offence(any(GROUNDS), any(CAUSES), now);
            if (deck().judge(offence, now) instanceof Verdict.Shows shows) {
                add(Decision.allowed(Proposed.byRule(shows.charge(), now, TERMS)));
            }
        }

        private void move() {
            if (!cards.isEmpty()) {
                int place = random.nextInt(cards.size());
                Card card = cards.get(place);
                moved(card.state()).ifPresent(next -> cards.set(place, card.become(next)));
            }
        }

        private Optional<? extends CardState> moved(CardState state) {
            if (state instanceof Proposed proposed && random.nextBoolean()) {
                return allowed(proposed.answer(OF_THE_SECTION, now));
            } else if (state instanceof Pending pending) {
                return random.nextInt(3) > 0
                        ? allowed(pending.confirm(any(List.of(PROPOSER, SECOND)), now, TERMS))
                        : allowed(pending.withdraw(any(List.of(PROPOSER, SECOND)), Reason.FACTS_WRONG));
            } else if (state instanceof Appealed appealed) {
                return random.nextBoolean()
                        ? allowed(appealed.uphold(PANEL, Reason.FACTS_STAND))
                        : allowed(appealed.revoke(PANEL, Reason.FACTS_WRONG));
            } else if (state instanceof Live live && live.expire(now).isPresent()) {
                return live.expire(now);
            }
            return state instanceof Confirmed confirmed
                    ? allowed(confirmed.appeal(OF_THE_SECTION, now))
                    : Optional.empty();
        }

        private Deck deck() {
            return memory.apply(new Deck(cards));
        }

        private void add(Decision<Proposed> decision) {
            allowed(decision)
                    .ifPresent(proposed ->
                            cards.add(Card.proposed(UUID.randomUUID(), now, Evidence.at("file 1"), proposed)));
        }

        private static <T> Optional<T> allowed(Decision<T> decision) {
            return decision instanceof Decision.Allowed<T> allowed ? Optional.of(allowed.next()) : Optional.empty();
        }

        private <T> T any(List<T> choice) {
            return choice.get(random.nextInt(choice.size()));
        }
    }
}
