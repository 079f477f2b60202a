package org.huiyin.dispatch.cases;

/** The word under which a state is stored and shown. */
public enum StateName {
    RECEIVED,
    PROPOSED,
    RETURNED,
    UNMERGED,
    CONTESTED,
    ASSIGNED,
    ACCEPTED,
    SUSPENDED,
    MERGED,
    CLAIMED,
    RESOLVED,
    FOLLOWED_UP,
    STRUCK_OFF,
    WITHDRAWN,
    REFERRED
}
