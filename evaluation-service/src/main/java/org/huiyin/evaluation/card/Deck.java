package org.huiyin.evaluation.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The cards of a section, by which it is decided what else may be shown to it: one yellow per root cause, however often proposed. */
public record Deck(List<Card> cards) {
    /** Root cause of a red card for more yellow ones than volume explains. */
    public static final String ACCUMULATED = "yellow-cards-accumulated";

    public Deck {
        cards = List.copyOf(cards);
    }

    /** A proposal by hand. */
    public Decision<Proposed> propose(Charge charge, Officer by, Instant at, Terms terms) {
        Optional<Objection> objection = by.distanceTo(charge.unit()).or(() -> obstacle(charge, at));
        return Decision.unless(objection, () -> new Proposed(charge, by.subject(), terms.answerBy(at)));
    }

    /** What the rule proposes for an offence; nothing while its root cause has a card that is not decided. */
    public Optional<Charge> judge(Offence offence, Instant at) {
        Ground ground = offence.ground();
        if (ground.colour() == Colour.YELLOW
                && liveYellow(offence.section(), offence.rootCause(), at).isPresent()) {
            ground = Ground.R2;
        }
        Charge charge = offence.charge(ground);
        return has(charge) ? Optional.empty() : Optional.of(charge);
    }

    /** A red card for yellow ones that volume does not explain, on all of them; nothing if there is one. */
    public Optional<Charge> accumulated(VolumeGuard guard, Instant at, Terms terms) {
        List<Card> yellows = liveYellows(at);
        if (!guard.turnsRed(yellows.size(), terms.rules())) {
            return Optional.empty();
        }
        Charge last = yellows.get(yellows.size() - 1).charge();
        List<UUID> cases = yellows.stream()
                .flatMap(card -> card.charge().caseIds().stream())
                .distinct()
                .toList();
        return Optional.of(new Charge(Ground.R2, last.section(), last.unit(), ACCUMULATED, cases))
                .filter(charge -> !has(charge));
    }

    /** A red card for a yellow one that was not cured; nothing if it does not count any more. */
    public Optional<Charge> uncured(UUID yellow, Instant at) {
        return cards.stream()
                .filter(card -> card.id().equals(yellow) && card.isLiveYellow(at))
                .map(Card::charge)
                .map(of -> new Charge(Ground.R1, of.section(), of.unit(), of.rootCause(), of.caseIds()))
                .filter(charge -> !has(charge))
                .findFirst();
    }

    /** The open red cards that do not stand without a yellow one that was revoked. */
    public List<Card> fallingWith(UUID yellow, VolumeGuard guard, Instant at, Terms terms) {
        boolean accumulated = guard.turnsRed(liveYellows(at).size(), terms.rules());
        return cards.stream()
                .filter(card -> card.state().isOpen() && card.evidence().basis().contains(yellow))
                .filter(card -> !accumulated || !card.charge().rootCause().equals(ACCUMULATED))
                .toList();
    }

    public Optional<Card> liveYellow(String section, String rootCause, Instant at) {
        return liveYellows(at).stream()
                .filter(card -> card.charge().isOfCause(section, rootCause))
                .findFirst();
    }

    public List<Card> liveYellows(Instant at) {
        return cards.stream().filter(card -> card.isLiveYellow(at)).toList();
    }

    private Optional<Objection> obstacle(Charge charge, Instant at) {
        if (charge.ground() == Ground.R1) {
            return Optional.of(Objection.ONLY_BY_RULE);
        }
        if (charge.ground() == Ground.R2
                && liveYellow(charge.section(), charge.rootCause(), at).isEmpty()) {
            return Optional.of(Objection.ROOT_CAUSE_WITHOUT_A_YELLOW);
        }
        return has(charge) ? Optional.of(Objection.ROOT_CAUSE_HAS_A_CARD) : Optional.empty();
    }

    /** Whether a card for the same is open: for any ground if yellow, for the very ground if red. */
    private boolean has(Charge charge) {
        Predicate<Charge> same = charge.colour() == Colour.YELLOW
                ? other -> other.colour() == Colour.YELLOW
                : other -> other.ground() == charge.ground();
        return cards.stream()
                .filter(card -> card.state().isOpen())
                .map(Card::charge)
                .anyMatch(other -> other.isOfCause(charge.section(), charge.rootCause()) && same.test(other));
    }
}
