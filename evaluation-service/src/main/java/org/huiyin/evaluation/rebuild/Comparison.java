package org.huiyin.evaluation.rebuild;

import org.huiyin.evaluation.facts.FactDigest;

/** The live and the rebuilt generation, hashed at one instant. */
public record Comparison(FactDigest live, FactDigest rebuilt) {
    public boolean isEqual() {
        return live.hash().equals(rebuilt.hash());
    }

    public Stage outcome(OnDifference onDifference) {
        return isEqual() || onDifference == OnDifference.SWAP ? Stage.SWAPPED : Stage.KEPT;
    }
}
