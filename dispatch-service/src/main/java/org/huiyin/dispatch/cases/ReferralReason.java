package org.huiyin.dispatch.cases;

/** The only reasons for which a case may be referred. */
public enum ReferralReason {
    SUSPECTED_BREACH_OF_DISCIPLINE,
    SUSPECTED_CRIME,
    SUSPECTED_RETALIATION
}
