package org.huiyin.evaluation.notice;

/** Why something is published. Corrections and annulments are appended; nothing is overwritten. */
public enum PublicationKind {
    NOTICE,
    FINAL,
    CORRECTION,
    ANNULMENT
}
