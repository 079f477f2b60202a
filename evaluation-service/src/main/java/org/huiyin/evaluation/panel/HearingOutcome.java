package org.huiyin.evaluation.panel;

/** How a hearing of a candidate for the worst ended; whoever does not come was heard all the same. */
public enum HearingOutcome {
    FACTS_ACCEPTED,
    FACTS_DISPUTED,
    DID_NOT_APPEAR
}
