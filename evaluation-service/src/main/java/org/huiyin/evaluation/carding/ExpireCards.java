package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardStep.Author;
import org.huiyin.evaluation.card.Live;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.service.time.DatabaseClock;

/** Ends cards whose time is over. They had no effect any more from that instant on, whenever it is written down. */
@ApplicationScoped
class ExpireCards implements Sweep {
    private final CardRows cards;
    private final WriteCard writeCard;
    private final FollowCard follow;
    private final DatabaseClock clock;

    ExpireCards(CardRows cards, WriteCard writeCard, FollowCard follow, DatabaseClock clock) {
        this.cards = cards;
        this.writeCard = writeCard;
        this.follow = follow;
        this.clock = clock;
    }

    @Override
    public Uni<Integer> run(Mutiny.Session session, int limit) {
        return cards.lock(session)
                .chain(() -> clock.now(session))
                .chain(now -> cards.toExpire(session, now, limit)
                        .call(found -> OneByOne.of(found, card -> expire(session, card, now))))
                .map(List::size);
    }

    private Uni<Void> expire(Mutiny.Session session, Card card, Instant now) {
        return ((Live) card.state())
                .expire(now)
                .map(expired -> writeCard
                        .write(session, card.become(expired), now, Author.RULE)
                        .chain(written -> follow.follow(session, written, now)))
                .orElseGet(Uni.createFrom()::voidItem);
    }
}
