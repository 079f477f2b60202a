package org.huiyin.dispatch.cases;

/** Why a complainant is not content (不满意). */
public enum DissatisfactionReason {
    NOT_SOLVED,
    PROMISED_ONLY,
    TOO_SLOW,
    UNCLEAR_REPLY,
    ATTITUDE,
    OTHER
}
