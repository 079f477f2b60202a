package org.huiyin.intake.progress;

/** Why a complainant is not content. */
public enum DiscontentReason {
    NOT_SOLVED,
    PROMISED_ONLY,
    TOO_SLOW,
    UNCLEAR_REPLY,
    ATTITUDE,
    OTHER
}
