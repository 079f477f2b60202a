package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardStep;
import org.huiyin.evaluation.store.CardFilter;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;

/** Shows cards to whoever may see them. */
@ApplicationScoped
public class ShowCards {
    private final RequestSessions sessions;
    private final CardRows cards;

    public ShowCards(RequestSessions sessions, CardRows cards) {
        this.sessions = sessions;
        this.cards = cards;
    }

    /** A card and its history. */
    public record Shown(Card card, List<CardStep> steps) {
        public Shown {
            steps = List.copyOf(steps);
        }
    }

    public Uni<List<Card>> list(CardFilter filter, int limit) {
        return sessions.withTransaction(session -> cards.list(session, filter, limit));
    }

    /** Fails with 404 for one that does not exist or is not in sight. */
    public Uni<Shown> show(UUID id, CardSight sight) {
        return sessions.withTransaction(session -> cards.find(session, id)
                .map(found -> found.filter(sight::shows).orElseThrow(Problems::notFound))
                .chain(card -> withHistory(session, card)));
    }

    /** What a step that was just taken has led to. */
    public Uni<Shown> withHistory(Mutiny.Session session, Card card) {
        return cards.steps(session, card.id()).map(steps -> new Shown(card, steps));
    }
}
