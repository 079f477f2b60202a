package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardStep.Author;
import org.huiyin.evaluation.card.Colour;
import org.huiyin.evaluation.card.Pending;
import org.huiyin.evaluation.card.Reason;
import org.huiyin.evaluation.card.Standing;
import org.huiyin.evaluation.card.Terms;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.evaluation.store.CaseLoadRows;
import org.huiyin.evaluation.store.OffenceRows;

/** What a card's step brings with it: red cards that a yellow one completes, and red cards that fall with it. */
@ApplicationScoped
class FollowCard {
    private final CardRows cards;
    private final OffenceRows offences;
    private final CaseLoadRows caseLoads;
    private final WriteCard writeCard;
    private final FollowCure cure;
    private final ReviewSection review;
    private final Terms terms;

    FollowCard(
            CardRows cards,
            OffenceRows offences,
            CaseLoadRows caseLoads,
            WriteCard writeCard,
            FollowCure cure,
            ReviewSection review,
            Terms terms) {
        this.cards = cards;
        this.offences = offences;
        this.caseLoads = caseLoads;
        this.writeCard = writeCard;
        this.cure = cure;
        this.review = review;
        this.terms = terms;
    }

    /** To be called under the lock of the cards, after the step was written. */
    Uni<Void> follow(Mutiny.Session session, Card card, Instant now) {
        String section = card.charge().section();
        return switch (card.state().name()) {
            case PROPOSED, ANSWERED, APPEALED -> Uni.createFrom().voidItem();
            case CONFIRMED -> cure.begin(session, card, now).chain(() -> review.review(session, section, now));
            case UPHELD -> review.review(session, section, now);
            case EXPIRED, WITHDRAWN -> cure.end(session, card).chain(() -> review.review(session, section, now));
            case REVOKED ->
                cure.end(session, card)
                        .chain(() -> dropDependents(session, card, now))
                        .chain(() -> review.review(session, section, now));
        };
    }

    /** Takes a card back because of what it rested on; nobody has to agree. Whatever else it covered is judged anew. */
    Uni<Void> fall(Mutiny.Session session, Card card, Reason reason, Instant now) {
        Card fallen;
        if (card.state() instanceof Pending pending) {
            fallen = card.become(pending.fall());
        } else if (card.state() instanceof Standing standing) {
            fallen = card.become(standing.fall());
        } else {
            return Uni.createFrom().voidItem();
        }
        return writeCard
                .write(session, fallen, now, Author.rule(reason))
                .call(() -> offences.release(session, card.id()))
                .chain(written -> follow(session, written, now));
    }

    private Uni<Void> dropDependents(Mutiny.Session session, Card revoked, Instant now) {
        if (revoked.charge().colour() == Colour.RED) {
            return Uni.createFrom().voidItem();
        }
        String section = revoked.charge().section();
        return caseLoads
                .guard(session, section, terms.remembersSince(now), now)
                .chain(guard ->
                        cards.deck(session, section).map(deck -> deck.fallingWith(revoked.id(), guard, now, terms)))
                .chain(falling -> OneByOne.of(falling, red -> fall(session, red, Reason.GROUND_GONE, now)));
    }
}
