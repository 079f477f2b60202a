package org.huiyin.dispatch.supervision;

/** Why a confirmed finding does not count any more. */
public enum RevocationReason {
    APPEAL_UPHELD,
    FACTS_WRONG,
    WRONG_SECTION,
    DUPLICATE
}
