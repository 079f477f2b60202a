package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Evidence;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.evaluation.store.CureRows;
import org.huiyin.evaluation.store.CureRows.Uncured;
import org.huiyin.service.time.DatabaseClock;

/** Proposes a red card for each yellow one that was not cured in time. */
@ApplicationScoped
class FireCures implements Sweep {
    private final CureRows cures;
    private final CardRows cards;
    private final ProposeByRule propose;
    private final DatabaseClock clock;

    FireCures(CureRows cures, CardRows cards, ProposeByRule propose, DatabaseClock clock) {
        this.cures = cures;
        this.cards = cards;
        this.propose = propose;
        this.clock = clock;
    }

    @Override
    public Uni<Integer> run(Mutiny.Session session, int limit) {
        return cards.lock(session)
                .chain(() -> clock.now(session))
                .chain(now -> cures.fire(session, now, limit)
                        .call(fired -> OneByOne.of(fired, uncured -> propose(session, uncured, now))))
                .map(List::size);
    }

    private Uni<Void> propose(Mutiny.Session session, Uncured uncured, Instant now) {
        return cards.deck(session, uncured.section()).chain(deck -> deck.uncured(uncured.cardId(), now)
                .map(red -> propose.propose(session, red, Evidence.of(List.of(uncured.cardId())), now)
                        .replaceWithVoid())
                .orElseGet(Uni.createFrom()::voidItem));
    }
}
