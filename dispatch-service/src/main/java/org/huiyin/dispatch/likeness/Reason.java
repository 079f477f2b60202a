package org.huiyin.dispatch.likeness;

/** Why two cases look alike. */
public enum Reason {
    ALIKE_WORDS,
    SAME_ENTERPRISE,
    SAME_COMPLAINANT,
    SAME_MATTER,
    SAME_TERRITORY,
    /** One lies in the other, or both lie in the same. */
    NEIGHBOURING_TERRITORY,
    NEAR_IN_TIME
}
