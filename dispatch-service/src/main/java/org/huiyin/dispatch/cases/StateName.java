package org.huiyin.dispatch.cases;

/** The word under which a state is stored and shown. */
public enum StateName {
    RECEIVED,
    PROPOSED,
    RETURNED,
    CONTESTED,
    ASSIGNED,
    ACCEPTED,
    SUSPENDED,
    CLAIMED,
    RESOLVED,
    FOLLOWED_UP,
    STRUCK_OFF,
    WITHDRAWN,
    REFERRED
}
