package org.huiyin.evaluation.card;

/** Confirmed once, and found wrong. */
public record Revoked(Confirmed confirmed) implements CardState {

    @Override
    public Proposed proposed() {
        return confirmed.origin();
    }

    @Override
    public Name name() {
        return Name.REVOKED;
    }
}
