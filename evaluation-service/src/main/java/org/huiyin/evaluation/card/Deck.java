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

    /**
     * What becomes of an offence. What happened before its root cause got a yellow card is the same failing, however many cases
     * show it; what happens after that is the same again, and red once the yellow card counts.
     */
    public Verdict judge(Offence offence, Instant at) {
        Charge charge = offence.charge(offence.ground());
        Optional<Card> shown = open(charge);
        if (shown.isEmpty()) {
            return new Verdict.Shows(charge, List.of());
        }
        Card card = shown.get();
        if (charge.colour() == Colour.RED || offence.at().isBefore(card.proposedAt())) {
            return new Verdict.Covered(card.id());
        }
        return card.countsAt(at) ? again(offence, card) : new Verdict.Waits();
    }

    private Verdict again(Offence offence, Card yellow) {
        Charge red = offence.charge(Ground.R2);
        return open(red)
                .<Verdict>map(card -> new Verdict.Covered(card.id()))
                .orElseGet(() -> new Verdict.Shows(red, List.of(yellow.id())));
    }

    /**
     * A red card for yellow ones that volume does not explain, on all of them; nothing if there is one, or if one on all of them was
     * taken back: it takes another yellow card to ask again.
     */
    public Optional<Charge> accumulated(VolumeGuard guard, Instant at, Terms terms) {
        List<Card> yellows = liveYellows(at);
        if (!guard.turnsRed(yellows.size(), terms.rules()) || isTakenBack(yellows)) {
            return Optional.empty();
        }
        Charge last = yellows.get(yellows.size() - 1).charge();
        List<UUID> cases = yellows.stream()
                .flatMap(card -> card.charge().caseIds().stream())
                .distinct()
                .toList();
        return Optional.of(new Charge(Ground.R2, last.section(), last.unit(), ACCUMULATED, cases))
                .filter(charge -> open(charge).isEmpty());
    }

    private boolean isTakenBack(List<Card> yellows) {
        List<UUID> ids = yellows.stream().map(Card::id).toList();
        return cards.stream()
                .filter(card -> card.state() instanceof Withdrawn || card.state() instanceof Revoked)
                .filter(card -> card.charge().rootCause().equals(ACCUMULATED))
                .anyMatch(card -> card.evidence().basis().containsAll(ids));
    }

    /** A red card for a yellow one that was not cured; nothing if it does not count any more. */
    public Optional<Charge> uncured(UUID yellow, Instant at) {
        return cards.stream()
                .filter(card -> card.id().equals(yellow) && card.isLiveYellow(at))
                .map(Card::charge)
                .map(of -> new Charge(Ground.R1, of.section(), of.unit(), of.rootCause(), of.caseIds()))
                .filter(charge -> open(charge).isEmpty())
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
        return open(charge).isPresent() ? Optional.of(Objection.ROOT_CAUSE_HAS_A_CARD) : Optional.empty();
    }

    /** The open card for the same: for any ground if yellow, for the very ground if red. */
    private Optional<Card> open(Charge charge) {
        Predicate<Charge> same = charge.colour() == Colour.YELLOW
                ? other -> other.colour() == Colour.YELLOW
                : other -> other.ground() == charge.ground();
        return cards.stream()
                .filter(card -> card.state().isOpen())
                .filter(card ->
                        card.charge().isOfCause(charge.section(), charge.rootCause()) && same.test(card.charge()))
                .findFirst();
    }
}
