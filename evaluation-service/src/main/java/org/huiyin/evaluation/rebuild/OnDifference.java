package org.huiyin.evaluation.rebuild;

/** What to do if the rebuilt facts differ from the live ones. */
public enum OnDifference {
    /** Keep the old generation live, so that somebody can look for the cause. */
    KEEP,
    /** Take the new one: after a change of the fold the hashes must differ. */
    SWAP
}
