package org.huiyin.dispatch.audit;

/** How a record can be found to differ from what was written. */
public enum FaultKind {
    /** The entry does not say what it said. */
    EDITED,
    /** The entry is not there, although later ones are. */
    REMOVED,
    /** This entry and all after it are not there. */
    TRUNCATED,
    /** The entry stood at another place. */
    REORDERED,
    /** The entry was put behind the end of the history. */
    ADDED,
    /** A checkpoint is missing, not the one that was signed, or does not vouch for the entry that is there. */
    CHECKPOINT_BROKEN
}
