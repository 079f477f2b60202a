package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardStep.Author;
import org.huiyin.evaluation.card.Charge;
import org.huiyin.evaluation.card.Evidence;
import org.huiyin.evaluation.card.Proposed;
import org.huiyin.evaluation.card.Terms;

/** Proposes what follows from events and cards; it counts for nothing until people have confirmed it. */
@ApplicationScoped
class ProposeByRule {
    private final WriteCard writeCard;
    private final FollowCure cure;
    private final Terms terms;

    ProposeByRule(WriteCard writeCard, FollowCure cure, Terms terms) {
        this.writeCard = writeCard;
        this.cure = cure;
        this.terms = terms;
    }

    Uni<Card> propose(Mutiny.Session session, Charge charge, Evidence evidence, Instant now) {
        Proposed proposed = Proposed.byRule(charge, now, terms);
        Card card = Card.proposed(UUID.randomUUID(), now, evidence, proposed);
        return writeCard.write(session, card, now, Author.RULE).call(() -> cure.expect(session, card));
    }
}
