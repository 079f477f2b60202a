package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.Colour;
import org.huiyin.evaluation.card.Ground;
import org.huiyin.evaluation.card.Terms;
import org.huiyin.evaluation.store.CaseLoadRows;
import org.huiyin.evaluation.store.CureRows;

/**
 * Follows whether yellow cards are cured: by the answer to the case or to the supervision order. Where nothing is left to be
 * answered there is nothing to cure.
 */
@ApplicationScoped
class FollowCure {
    private final CureRows cures;
    private final CaseLoadRows caseLoads;
    private final Terms terms;

    FollowCure(CureRows cures, CaseLoadRows caseLoads, Terms terms) {
        this.cures = cures;
        this.caseLoads = caseLoads;
        this.terms = terms;
    }

    /** What is answered from the proposal on cures the card, even before it counts. */
    Uni<Void> expect(Mutiny.Session session, Card card) {
        if (card.charge().colour() == Colour.RED) {
            return Uni.createFrom().voidItem();
        }
        UUID order = card.evidence().orderId();
        return order == null
                ? expectCase(session, card)
                : cures.arm(session, card.id(), order, card.charge().section());
    }

    /** The time for it begins with the confirmation. */
    Uni<Void> begin(Mutiny.Session session, Card card, Instant confirmedAt) {
        return cures.run(session, card.id(), terms.cureBy(confirmedAt));
    }

    Uni<Void> end(Mutiny.Session session, Card card) {
        return cures.stop(session, card.id());
    }

    private Uni<Void> expectCase(Mutiny.Session session, Card card) {
        UUID caseId = card.charge().caseIds().get(0);
        String section = card.charge().section();
        return caseLoads
                .isOpen(session, caseId, section)
                .map(open -> open || isAssignedNext(card.charge().ground()))
                .chain(open -> open
                        ? cures.arm(session, card.id(), caseId, section)
                        : Uni.createFrom().voidItem());
    }

    /** A refuted closure is handled again, and a ruled owner gets the case: the events that say so come next. */
    private static boolean isAssignedNext(Ground ground) {
        return ground == Ground.Y2 || ground == Ground.Y3;
    }
}
