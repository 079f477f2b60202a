package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardStep.Author;
import org.huiyin.evaluation.card.Charge;
import org.huiyin.evaluation.card.Deck;
import org.huiyin.evaluation.card.Evidence;
import org.huiyin.evaluation.card.Ground;
import org.huiyin.evaluation.card.Proposed;
import org.huiyin.evaluation.card.Terms;
import org.huiyin.evaluation.statement.Section;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.evaluation.store.CaseLoadRows;
import org.huiyin.evaluation.store.SectionRows;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.problem.Problems;

/** A supervisor from outside of the unit proposes a card; somebody else confirms it. */
@ApplicationScoped
public class ProposeByHand {
    private final CardRows cards;
    private final SectionRows sections;
    private final CaseLoadRows caseLoads;
    private final WriteCard writeCard;
    private final FollowCure cure;
    private final Terms terms;

    ProposeByHand(
            CardRows cards,
            SectionRows sections,
            CaseLoadRows caseLoads,
            WriteCard writeCard,
            FollowCure cure,
            Terms terms) {
        this.cards = cards;
        this.sections = sections;
        this.caseLoads = caseLoads;
        this.writeCard = writeCard;
        this.cure = cure;
        this.terms = terms;
    }

    /** @param reference where the proof lies */
    public record Wish(Ground ground, String section, String rootCause, List<UUID> caseIds, String reference) {
        public Wish {
            caseIds = List.copyOf(caseIds);
        }
    }

    public Uni<Card> propose(Mutiny.Session session, Wish wish, Actor actor, Instant now) {
        return sections.find(session, wish.section())
                .map(found -> found.orElseThrow(() -> Problems.unprocessable(
                        "/section", "unknown-section", "No section with this code is registered.")))
                .call(() -> requireOwn(session, wish))
                .call(() -> cards.lock(session))
                .chain(section -> cards.deck(session, wish.section())
                        .map(deck -> proposed(deck, section, wish, new By(actor, now))))
                .chain(card -> writeCard.write(session, card, now, new Author(actor.subject(), null, null)))
                .call(card -> cure.expect(session, card));
    }

    private Uni<Void> requireOwn(Mutiny.Session session, Wish wish) {
        return caseLoads
                .hadAll(session, wish.section(), wish.caseIds())
                .invoke(known -> {
                    if (!known) {
                        throw Problems.unprocessable(
                                "/caseIds",
                                "case-of-another-section",
                                "The section had nothing to do with one of these cases.");
                    }
                })
                .replaceWithVoid();
    }

    private Card proposed(Deck deck, Section section, Wish wish, By by) {
        var charge = new Charge(wish.ground(), section.code(), section.unit(), wish.rootCause(), wish.caseIds());
        Proposed proposed = deck.propose(charge, CardAct.officer(by.actor()), by.now(), terms)
                .orThrow(Objections::problem);
        Evidence evidence = Evidence.at(wish.reference()).on(basis(deck, charge, by.now()));
        return Card.proposed(UUID.randomUUID(), by.now(), evidence, proposed);
    }

    private static List<UUID> basis(Deck deck, Charge charge, Instant now) {
        return charge.ground() == Ground.R2
                ? deck.liveYellow(charge.section(), charge.rootCause(), now).stream()
                        .map(Card::id)
                        .toList()
                : List.of();
    }

    private record By(Actor actor, Instant now) {}
}
