package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.Charge;
import org.huiyin.evaluation.card.Evidence;
import org.huiyin.evaluation.card.Offence;
import org.huiyin.evaluation.card.Terms;
import org.huiyin.evaluation.card.Verdict;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.evaluation.store.CaseLoadRows;
import org.huiyin.evaluation.store.OffenceRows;

/** Proposes the cards that follow from what a section did and from the cards that it has; asked again, it adds nothing. */
@ApplicationScoped
class ReviewSection {
    private final CardRows cards;
    private final OffenceRows offences;
    private final CaseLoadRows caseLoads;
    private final ProposeByRule propose;
    private final Terms terms;

    ReviewSection(CardRows cards, OffenceRows offences, CaseLoadRows caseLoads, ProposeByRule propose, Terms terms) {
        this.cards = cards;
        this.offences = offences;
        this.caseLoads = caseLoads;
        this.propose = propose;
        this.terms = terms;
    }

    /** To be called under the lock of the cards. */
    Uni<Void> review(Mutiny.Session session, String section, Instant now) {
        return offences.waiting(session, section, terms.remembersSince(now))
                .chain(waiting -> OneByOne.of(waiting, offence -> judge(session, offence, now)))
                .chain(() -> accumulate(session, section, now));
    }

    private Uni<Void> judge(Mutiny.Session session, Offence offence, Instant now) {
        return cards.deck(session, offence.section()).chain(deck -> {
            Verdict verdict = deck.judge(offence, now);
            if (verdict instanceof Verdict.Shows shows) {
                return propose.propose(
                                session, shows.charge(), Evidence.of(offence).on(shows.basis()), now)
                        .chain(card -> offences.assign(session, offence, card.id()));
            }
            return verdict instanceof Verdict.Covered covered
                    ? offences.assign(session, offence, covered.cardId())
                    : Uni.createFrom().voidItem();
        });
    }

    /** The city is counted only when the section's cards could turn red. */
    private Uni<Void> accumulate(Mutiny.Session session, String section, Instant now) {
        return cards.deck(session, section).chain(deck -> {
            List<Card> yellows = deck.liveYellows(now);
            if (yellows.size() < terms.rules().liveYellows()) {
                return Uni.createFrom().voidItem();
            }
            return caseLoads
                    .guard(session, section, terms.remembersSince(now), now)
                    .chain(guard -> proposeOn(session, deck.accumulated(guard, now, terms), yellows, now));
        });
    }

    private Uni<Void> proposeOn(Mutiny.Session session, Optional<Charge> charge, List<Card> yellows, Instant now) {
        return charge.map(red -> propose.propose(session, red, Evidence.of(ids(yellows)), now)
                        .replaceWithVoid())
                .orElseGet(Uni.createFrom()::voidItem);
    }

    private static List<UUID> ids(List<Card> found) {
        return found.stream().map(Card::id).toList();
    }
}
