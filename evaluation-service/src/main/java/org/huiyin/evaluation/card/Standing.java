package org.huiyin.evaluation.card;

/** A card that was confirmed and has neither been revoked nor has expired. */
public sealed interface Standing extends CardState permits Live, Appealed {

    Confirmed confirmed();

    /** What it rested on is gone. */
    default Revoked fall() {
        return new Revoked(confirmed());
    }

    @Override
    default Proposed proposed() {
        return confirmed().origin();
    }
}
