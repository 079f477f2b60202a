package org.huiyin.evaluation.carding;

import java.util.UUID;
import org.huiyin.bus.event.CardAnswered;
import org.huiyin.bus.event.CardAppealed;
import org.huiyin.bus.event.CardConfirmed;
import org.huiyin.bus.event.CardExpired;
import org.huiyin.bus.event.CardProposed;
import org.huiyin.bus.event.CardRevoked;
import org.huiyin.bus.event.CardUpheld;
import org.huiyin.bus.event.CardWithdrawn;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardStep;
import org.huiyin.evaluation.card.Charge;
import org.huiyin.evaluation.card.Confirmed;
import org.huiyin.evaluation.card.Live;
import org.huiyin.evaluation.card.Reason;

/** What is told of a card's step: codes, ids and times, never words nor persons. */
final class CardEvents {
    private final UUID id;
    private final Card card;
    private final Charge charge;
    private final String colour;
    private final String ground;
    private final CardStep step;

    CardEvents(Card card, CardStep step) {
        this.id = card.id();
        this.card = card;
        this.charge = card.charge();
        this.colour = charge.colour().name();
        this.ground = charge.ground().name();
        this.step = step;
    }

    PublishedEvent event() {
        return switch (step.state()) {
            case PROPOSED -> proposed();
            case ANSWERED -> new CardAnswered(id, colour, ground, charge.section(), charge.unit(), step.at());
            case WITHDRAWN -> withdrawn();
            case CONFIRMED -> confirmed();
            case APPEALED -> new CardAppealed(id, colour, ground, charge.section(), charge.unit(), step.at());
            case UPHELD -> upheld();
            case REVOKED -> revoked();
            case EXPIRED -> new CardExpired(id, colour, ground, charge.section(), charge.unit(), step.at());
        };
    }

    private CardProposed proposed() {
        return new CardProposed(
                id,
                colour,
                ground,
                charge.section(),
                charge.unit(),
                charge.rootCause(),
                charge.caseIds(),
                step.isByRule(),
                card.evidence().eventIds(),
                card.evidence().findingId(),
                card.evidence().orderId(),
                card.evidence().basis(),
                step.at(),
                card.state().proposed().answerBy());
    }

    private CardWithdrawn withdrawn() {
        return new CardWithdrawn(
                id,
                colour,
                ground,
                charge.section(),
                charge.unit(),
                charge.rootCause(),
                charge.caseIds(),
                reason(),
                step.isByRule(),
                step.at());
    }

    private CardConfirmed confirmed() {
        Confirmed confirmed = ((Live) card.state()).confirmed();
        return new CardConfirmed(
                id,
                colour,
                ground,
                charge.section(),
                charge.unit(),
                charge.rootCause(),
                charge.caseIds(),
                step.at(),
                confirmed.appealBy(),
                confirmed.expiresAt());
    }

    private CardUpheld upheld() {
        return new CardUpheld(
                id,
                colour,
                ground,
                charge.section(),
                charge.unit(),
                charge.rootCause(),
                charge.caseIds(),
                reason(),
                step.at(),
                ((Live) card.state()).confirmed().expiresAt());
    }

    private CardRevoked revoked() {
        return new CardRevoked(
                id,
                colour,
                ground,
                charge.section(),
                charge.unit(),
                charge.rootCause(),
                charge.caseIds(),
                reason(),
                step.isByRule(),
                step.at());
    }

    private String reason() {
        Reason reason = step.reason();
        if (reason == null) {
            throw new IllegalStateException("a step of a card without its reason: " + step.state());
        }
        return reason.name();
    }
}
