package org.huiyin.evaluation.card;

/** The commission upheld it; it counts again until it expires. */
public record Upheld(Confirmed confirmed) implements Live {
    @Override
    public Name name() {
        return Name.UPHELD;
    }
}
