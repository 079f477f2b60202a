package org.huiyin.evaluation.card;

/** The section was heard. */
public record Answered(Proposed proposed) implements Pending {
    @Override
    public Name name() {
        return Name.ANSWERED;
    }
}
