package org.huiyin.evaluation.carding;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.evaluation.card.Officer;
import org.huiyin.service.identity.Actor;

/**
 * Who wants to do something to a card, and when.
 *
 * @param version the version of the card that was read
 */
public record CardAct(UUID cardId, long version, Actor actor, Instant now) {

    Officer officer() {
        return officer(actor);
    }

    CardSight sight() {
        return CardSight.of(actor);
    }

    static Officer officer(Actor actor) {
        return new Officer(actor.subject(), actor.units(), actor.sections());
    }
}
