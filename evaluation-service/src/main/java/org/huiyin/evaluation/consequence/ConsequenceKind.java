package org.huiyin.evaluation.consequence;

/** What an organ decided. */
public enum ConsequenceKind {
    PROMOTION,
    REMOVAL,
    RECTIFICATION,
    OTHER
}
