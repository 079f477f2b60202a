package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardState;
import org.huiyin.evaluation.card.CardStep.Author;
import org.huiyin.evaluation.card.Decision;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.service.problem.Problems;

/** Changes one card under the lock of all: its step, and whatever follows from it, in the caller's transaction. */
@ApplicationScoped
class ChangeCard {
    private final CardRows cards;
    private final WriteCard writeCard;
    private final FollowCard follow;

    ChangeCard(CardRows cards, WriteCard writeCard, FollowCard follow) {
        this.cards = cards;
        this.writeCard = writeCard;
        this.follow = follow;
    }

    /** What is to be done: the step by the rules of a state, and who takes it. */
    record Move<S>(Class<S> from, Function<S, Decision<? extends CardState>> rule, Author author) {}

    /** 404 for what the actor does not see, 412 for another version than the one read, 409 in another state. */
    <S> Uni<Card> change(Mutiny.Session session, CardAct act, Move<S> move) {
        return cards.lock(session)
                .chain(() -> cards.find(session, act.cardId()))
                .map(found -> found.filter(act.sight()::shows).orElseThrow(Problems::notFound))
                .map(card -> moved(card, act, move))
                .chain(next -> writeCard.write(session, next, act.now(), move.author()))
                .call(next -> follow.follow(session, next, act.now()));
    }

    private static <S> Card moved(Card card, CardAct act, Move<S> move) {
        if (card.version() != act.version()) {
            throw Problems.preconditionFailed();
        }
        S state = Objections.require(card.state(), move.from());
        return card.become(move.rule().apply(state).orThrow(Objections::problem));
    }
}
