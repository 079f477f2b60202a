package org.huiyin.intake.progress;

/** Why a complainant comes back after the end. */
public enum ReopeningReason {
    NOT_DONE,
    NOT_LASTING,
    NEW_FACTS,
    OTHER
}
