package org.huiyin.evaluation.run;

/** Why a section does not pass the gate to the list of the best (4.6). */
public enum Obstacle {
    TOO_FEW_CASES,
    TOO_FEW_COMPLAINANTS,
    TOO_FEW_REACHED,
    NO_CASELOAD,
    CLOSED,
    OPEN_AUDIT,
    LIVE_RED_CARD,
    SEVERE_FINDING,
    NOT_ABOVE_AVERAGE,
    BEYOND_SHORTLIST
}
