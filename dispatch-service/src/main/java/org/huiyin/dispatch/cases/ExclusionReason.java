package org.huiyin.dispatch.cases;

/** Why a case does not count in the evaluation of its section. */
public enum ExclusionReason {
    OUTSIDE_GOVERNMENT_REMIT,
    /** The demand is unlawful, or proven to be made up. */
    UNLAWFUL_OR_FABRICATED,
    /** In litigation, or in the petition procedure. */
    IN_ANOTHER_PROCEDURE,
    DUPLICATE_OF_A_LIVE_CASE,
    /** Nothing can be solved before a higher level decides; whether the section responded counts all the same. */
    AWAITING_HIGHER_POLICY;

    public boolean resolutionOnly() {
        return this == AWAITING_HIGHER_POLICY;
    }
}
