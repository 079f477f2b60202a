package org.huiyin.evaluation.card;

/** Its time is over. */
public record Expired(Confirmed confirmed) implements CardState {

    @Override
    public Proposed proposed() {
        return confirmed.origin();
    }

    @Override
    public Name name() {
        return Name.EXPIRED;
    }
}
