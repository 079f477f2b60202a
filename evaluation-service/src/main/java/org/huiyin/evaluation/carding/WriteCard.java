package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardStep;
import org.huiyin.evaluation.store.CardRows;

/** Writes a card's step: row, history and event in the caller's transaction, so that nothing changes in silence. */
@ApplicationScoped
class WriteCard {
    private final CardRows cards;
    private final Outbox outbox;

    WriteCard(CardRows cards, Outbox outbox) {
        this.cards = cards;
        this.outbox = outbox;
    }

    Uni<Card> write(Mutiny.Session session, Card card, Instant at, CardStep.Author author) {
        CardStep step = CardStep.to(card, at, author);
        NewEvent event = NewEvent.of(new CardEvents(card, step).event(), step.sequence(), at);
        return cards.put(session, card, step)
                .chain(() -> outbox.append(session, List.of(event)))
                .replaceWith(card);
    }
}
