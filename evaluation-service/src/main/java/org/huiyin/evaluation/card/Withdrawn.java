package org.huiyin.evaluation.card;

/** Dropped before it counted. */
public record Withdrawn(Proposed proposed) implements CardState {
    @Override
    public Name name() {
        return Name.WITHDRAWN;
    }
}
