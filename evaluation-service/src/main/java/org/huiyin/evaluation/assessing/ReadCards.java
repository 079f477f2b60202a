package org.huiyin.evaluation.assessing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.assessment.CardsInForce;
import org.huiyin.evaluation.card.CardStanding;
import org.huiyin.evaluation.card.Colour;
import org.huiyin.evaluation.store.CardRows;

/** Which cards were in force at an instant, whatever became of them later. */
@ApplicationScoped
class ReadCards {
    private final CardRows cards;

    ReadCards(CardRows cards) {
        this.cards = cards;
    }

    Uni<CardsInForce> run(Mutiny.Session session, Instant asOf, EventSet events) {
        return cards.standingAsOf(session, asOf).map(standing -> {
            standing.forEach(events::add);
            return new CardsInForce(perSection(standing, Colour.YELLOW), perSection(standing, Colour.RED));
        });
    }

    private static Map<String, Integer> perSection(List<CardStanding> standing, Colour colour) {
        return standing.stream()
                .filter(card -> card.colour() == colour)
                .collect(Collectors.toMap(CardStanding::section, card -> 1, Integer::sum));
    }
}
